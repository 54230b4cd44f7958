import type { Addon, CustomFunction } from "../../../src/local/host/addon";
import { Book } from "../../../src/local/host/book";
import { type InlineOptions, type InlineOutcome, newShared, runInline } from "../../../src/local/host/inline";
import { blankSpreadsheet } from "../../../src/local/host/workbook";

/** Monday, September 28, 2026, 9 pm in New York. */
export const TONIGHT = Date.parse("2026-09-29T01:00:00Z");

/** A script of one function or several, as clasp would push it. */
export function addonOf(code: string, functions: CustomFunction[] = []): Addon {
  const names = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name = ""]) => name);
  return { code, pages: new Map(), timeZone: "America/New_York", functions, names };
}

// biome-ignore lint/suspicious/noExplicitAny: what goes in and comes out is for the test to know
export type Script = (input: any) => any;

const written = new Map<string, Addon>();

/** A script whose only function, f, is this one's text: it sees nothing of the test but its input. */
export function scriptOf(run: Script): Addon {
  const code = `function f(input) { return (${run})(input); }`;
  const known = written.get(code) ?? addonOf(code);
  written.set(code, known);
  return known;
}

/** A spreadsheet and the scripts that a test runs in it, one after the other. */
export class Google {
  readonly book: Book;
  readonly shared = newShared();
  now = TONIGHT;

  constructor({ timeZone = "America/New_York", rows = 20, columns = 8 } = {}) {
    const data = blankSpreadsheet("Trial", timeZone);
    data.sheets = [{ id: "sheet1", name: "Sheet1", colNumber: columns, rowNumber: rows }];
    this.book = new Book(data);
  }

  outcome(script: Script, input?: unknown, options: Partial<InlineOptions> = {}): InlineOutcome {
    const outcome = runInline(this.book, scriptOf(script), this.shared, "f", [input], {
      now: this.now,
      ...options,
    });
    this.now = outcome.now;
    return outcome;
  }

  /** What a script gives; one that fails is a mistake of the test. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  run(script: Script, input?: unknown, options: Partial<InlineOptions> = {}): any {
    const { ended } = this.outcome(script, input, options);
    if (!ended.ok) throw new Error(`${ended.error}\n${ended.stack}`);
    return ended.value;
  }

  /** The error that a script ends with. */
  error(script: Script, input?: unknown, options: Partial<InlineOptions> = {}): string {
    const { ended } = this.outcome(script, input, options);
    if (ended.ok) throw new Error(`did not fail, gave ${JSON.stringify(ended.value)}`);
    return ended.error;
  }
}

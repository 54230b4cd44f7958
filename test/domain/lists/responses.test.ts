import * as fc from "fast-check";
import { newResponses, responseId } from "../../../src/domain/lists/responses";

const row = (line: number, stamp: string, words: string) => ({
  line,
  cells: [stamp, words],
  response: responseId(7, stamp, words),
});
const rows = fc
  .array(fc.tuple(fc.constantFrom("20:14", "20:15", ""), fc.string({ unit: fc.constantFrom("a", "b") })))
  .map((all) => all.map(([stamp, words], i) => row(i + 2, stamp, words)));
const ids = (all: readonly { response: string }[]) => all.map(({ response }) => response);

describe("The responses of a form", () => {
  it("are all new at first, none once they have come in, wherever their rows are by then", () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(newResponses(all, [])).toEqual(all);
        expect(newResponses([...all].reverse(), ids(all))).toEqual([]);
      }),
    );
  });

  it("that come after those that are in are new, though some of these were edited or deleted", () => {
    fc.assert(
      fc.property(rows, rows, fc.nat(), (before, after, which) => {
        const came = ids(before);
        const later = after.map(({ cells: [, words = ""] }, i) => row(50 + i, `21:${i}`, words));
        const kept = before.filter((_, i) => i !== which % 7);
        const edited = kept.map((each, i) =>
          i === which % 5 && each.cells[0] ? row(each.line, each.cells[0], "edited") : each,
        );
        expect(newResponses([...edited, ...later], came)).toEqual(later);
      }),
    );
  });

  it("of one second are all offered where nobody can tell the new one from the edited one", () => {
    const came = ids([row(2, "20:14", "Bo")]);
    const now = [row(2, "20:14", "Robert"), row(3, "20:14", "Eve")];
    expect(newResponses(now, came)).toEqual(now);
    expect(newResponses(now.slice(0, 1), came)).toEqual([]);
  });
});

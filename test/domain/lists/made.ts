import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "../../../src/domain/lists/formats";
import { parseList } from "../../../src/domain/lists/parse";
import { type ListChoices, outcomes, type RowOutcome } from "../../../src/domain/lists/preview";
import type { AnyRow } from "../../../src/tables/kit/table";

export const today = "2026-10-01";

export const ourLocals: AnyRow[] = [
  { Local: "IBEW 103", Union: "IBEW", Number: "103" },
  { Local: "Teamsters 25", Union: "IBT", Number: "25", "Also called": "Truckers of the Harbor" },
];

export function fixture(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures/lists", name), "utf8");
}

interface Here {
  existing?: AnyRow[];
  locals?: AnyRow[];
  choices?: ListChoices;
  columns?: Record<string, string>;
  name?: string;
}

/** What a list would do to a workbook with these people and locals. */
export function preview(text: string, here: Here = {}): RowOutcome[] {
  const { headings, rows } = parseList(text);
  const kind = kindOf(headings, rows, { columns: here.columns });
  const locals = here.locals ?? ourLocals;
  return outcomes({
    kind,
    rows,
    existing: here.existing ?? (kind.to === "Locals" ? locals : []),
    locals,
    name: here.name ?? "sign-ups.csv",
    today,
    choices: here.choices,
  });
}

/** The workbook's rows once the list is in. */
export function applied(all: readonly RowOutcome[], existing: readonly AnyRow[] = []): AnyRow[] {
  const changed = existing.map((row) => {
    const mine = all.filter(({ outcome, key }) => outcome === "update" && key === row.Contact);
    return Object.assign({}, row, ...mine.map((each) => each.row)) as AnyRow;
  });
  const added = all
    .filter(({ outcome }) => outcome === "add")
    .map(({ row, line }) => ({ Contact: `C-${line}`, ...row }));
  return [...changed, ...added];
}

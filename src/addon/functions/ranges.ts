import { type LocalFigures, localFigures, stands } from "../../domain/support";
import { contacts, locals, resolutions } from "../../tables";
import { type Cell, fromCell } from "../../tables/kit/cells";
import { fold } from "../../tables/kit/column";
import type { AnyRow, Table } from "../../tables/kit/table";

/** What a custom function cannot work with: shown as the cell's error, as a plain sentence. */
export class WrongArgument extends Error {}

/** What the committee's own settings say at first; a custom function sees only its arguments. */
export const GOAL = 0.65;
export const AT_MOST = 2;

/** Rows of a range by its own heading row. Only the headings named are read; those in `needed` must be there. */
export function rowsOf(
  range: unknown,
  table: Table,
  needed: readonly string[],
  used: readonly string[],
): AnyRow[] {
  if (!Array.isArray(range) || !range.every(Array.isArray)) {
    throw new WrongArgument(
      `Give the columns of ${table.tab} as a range with its heading row, such as ${table.tab}!A:Z.`,
    );
  }
  const cells = range as Cell[][];
  const headings = (cells[0] ?? []).map((cell) => fold(String(cell)));
  for (const heading of needed) {
    if (headings.includes(fold(heading))) continue;
    throw new WrongArgument(
      `The range of ${table.tab} needs the column “${heading}”, with its heading in the first row.`,
    );
  }
  const columns = used.flatMap((heading) => {
    const at = headings.indexOf(fold(heading));
    const column = table.columns[heading];
    return at < 0 || !column ? [] : [{ heading, at, column }];
  });
  return cells.slice(1).flatMap((line) => {
    const row: AnyRow = {};
    for (const { heading, at, column } of columns) {
      const value = fromCell(column, line[at] ?? "", dayOnTheWall);
      if (value !== "") row[heading] = value;
    }
    return Object.keys(row).length > 0 ? [row] : [];
  });
}

/** Sheets hands a date over as midnight in the script's own time zone. */
function dayOnTheWall(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const ofPeople = ["Local", "Position", "Votes here", "Assessment", "Involvement", "Merged into"] as const;

export function peopleOf(range: unknown): AnyRow[] {
  return rowsOf(range, contacts, ["Local", "Assessment"], ofPeople).filter(stands);
}

export function localsOf(range: unknown): AnyRow[] {
  return rowsOf(range, locals, ["Local", "Members"], ["Local", "Members", "Goal share"]);
}

export function kindsOf(range: unknown): AnyRow[] {
  return rowsOf(range, locals, ["Local", "Kind"], ["Local", "Kind"]);
}

export function resolutionsOf(range: unknown): AnyRow[] {
  return rowsOf(range, resolutions, ["Local", "Outcome"], ["For", "Candidate", "Local", "Outcome"]);
}

export function nameOf(local: unknown): string {
  const name = Array.isArray(local) ? "" : String(local ?? "").trim();
  if (name === "") throw new WrongArgument('Say which local, such as "IBEW 103".');
  return name;
}

/** A number argument; left out or blank, what it is otherwise. */
export function numberOr(value: unknown, otherwise: number, what: string, from: number, to: number): number {
  if (value === undefined || value === null || value === "") return otherwise;
  if (typeof value !== "number" || value < from || value > to) {
    throw new WrongArgument(`${what} is a number from ${from} to ${to}.`);
  }
  return value;
}

export function inLocal(people: readonly AnyRow[], local: string): AnyRow[] {
  const key = fold(local);
  return people.filter((person) => fold(String(person.Local ?? "")) === key);
}

export function localNamed(rows: readonly AnyRow[], name: string): AnyRow {
  const local = rows.find((row) => fold(String(row.Local ?? "")) === fold(name));
  if (!local) throw new WrongArgument(`“${name}” is not in the range of Locals.`);
  return local;
}

export function figuresOf(local: AnyRow, people: readonly AnyRow[], goal = GOAL): LocalFigures {
  const rules = { supportersAreAtMost: AT_MOST, goalShare: goal };
  return localFigures(local, inLocal(people, String(local.Local ?? "")), rules, "");
}

import type { Position, ValidationRule, Zone } from "../engine/types";
import type { Book } from "../host/book";
import type { Settle } from "./execution";
import { ServiceError } from "./kit";

/** The cells of a zone that stand under a dropdown which refuses, and whether it refuses a value. */
export interface Refusals {
  cells: Position[];
  of: (at: Position, value: unknown) => boolean;
}

/** `settle` is called before a list that stands in cells is read. */
export function refusals(book: Book, sheetId: string, zone: Zone, settle: Settle): Refusals {
  const { getters } = book;
  settle("ADD_DATA_VALIDATION_RULE");
  const rules = getters.getDataValidationRules(sheetId).filter(({ isBlocking }) => isBlocking === true);
  const places = rules.flatMap((rule) =>
    rule.ranges.flatMap((range) => cellsOf(sheetId, common(range.zone, zone))).map((at) => ({ at, rule })),
  );
  if (places.length > 0) settle();
  const rulesAt = new Map(places.map(({ at, rule }) => [`${at.row}:${at.col}`, rule]));
  const lists = new Map<ValidationRule, Set<string>>();
  return {
    cells: places.map(({ at }) => at),
    of: ({ row, col }, value) => {
      const rule = rulesAt.get(`${row}:${col}`);
      if (!rule || value === null || value === undefined || value === "") return false;
      if (typeof value === "string" && value.startsWith("=") && value.length > 1) return false;
      const allowed = lists.get(rule) ?? allowedBy(book, sheetId, rule);
      lists.set(rule, allowed);
      return !allowed.has(String(value).replace(/^'/, ""));
    },
  };
}

/** Google's words, but for the list of values that may follow them. */
export function refusedIn(cell: string): ServiceError {
  return new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

function allowedBy(book: Book, sheetId: string, { criterion }: ValidationRule): Set<string> {
  if (criterion.type !== "isValueInRange") return new Set(criterion.values);
  const range = book.getters.getRangeFromSheetXC(sheetId, criterion.values[0] ?? "");
  return new Set(cellsOf(range.sheetId, range.zone).map((at) => book.display(at)));
}

function common(a: Zone, b: Zone): Zone {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function cellsOf(sheetId: string, { top, left, bottom, right }: Zone): Position[] {
  const cells: Position[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) cells.push({ sheetId, row, col });
  }
  return cells;
}

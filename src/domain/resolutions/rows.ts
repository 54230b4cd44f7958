/** What the resolutions need of the workbook's rows, by heading. All cells may be blank or absent. */

export type Cell = string | number | boolean | null | undefined;

export interface ResolutionRow {
  Resolution?: Cell;
  Title?: Cell;
  For?: Cell;
  Candidate?: Cell;
  Local?: Cell;
  Mover?: Cell;
  Seconder?: Cell;
  Lead?: Cell;
  Status?: Cell;
  "Next body"?: Cell;
  "Next date"?: Cell;
  "Last safe day"?: Cell;
  "Decided on"?: Cell;
  /** What a person chose that the decision means; kept only while the steps bear it out. */
  Outcome?: Cell;
  "Field margin"?: Cell;
  Follows?: Cell;
  Notes?: Cell;
}

export interface StepRow {
  "Step key"?: Cell;
  Resolution?: Cell;
  On?: Cell;
  /** Where it happened; for Submitted, Referred and Forwarded, whom it went to. */
  Body?: Cell;
  Step?: Cell;
  Until?: Cell;
  "For votes"?: Cell;
  Against?: Cell;
  Abstain?: Cell;
  Present?: Cell;
  Note?: Cell;
  /** No column: what a person chose in the form while recording this step. */
  Outcome?: Cell;
}

/** How a body decides: the rules columns of a local's row. */
export interface RulesRow {
  Local?: Cell;
  /** The council or federation above, where a decision goes when nobody says where. */
  "Part of"?: Cell;
  Process?: Cell;
  "Who decides"?: Cell;
  Threshold?: Cell;
  Quorum?: Cell;
  Members?: Cell;
  "Notice days"?: Cell;
  "Submission days"?: Cell;
  "Who may submit"?: Cell;
  "Next meeting"?: Cell;
  Meets?: Cell;
  "Rules checked on"?: Cell;
  "Rules source"?: Cell;
  Notes?: Cell;
}

export interface LocalRow extends RulesRow {
  "Also called"?: Cell;
  Kind?: Cell;
  Union?: Cell;
  City?: Cell;
  State?: Cell;
  "Leadership stance"?: Cell;
  Prospect?: Cell;
  "Rival endorsement"?: Cell;
}

/** A cell's text without outer blanks; a blank is "". */
export const words = (cell: Cell): string => (cell === null || cell === undefined ? "" : String(cell).trim());

/** A count of people or days; undefined when blank, negative or not a number. 0 is known. */
export function amount(cell: Cell): number | undefined {
  const text = words(cell);
  if (text === "" || typeof cell === "boolean") return undefined;
  const n = Number(text);
  return Number.isFinite(n) && n >= 0 ? n : undefined;
}

/** Keys compare without case, doubled and outer blanks. */
export const sameKey = (cell: Cell): string => words(cell).replace(/\s+/g, " ").toLowerCase();

/** The value as the list spells it; undefined when the list does not have it. */
export function chosen<T extends string>(list: readonly T[], cell: Cell): T | undefined {
  const key = sameKey(cell);
  return list.find((value) => value.toLowerCase() === key);
}

/** "A, B or C" */
export function either(list: readonly string[]): string {
  if (list.length < 2) return list.join("");
  return `${list.slice(0, -1).join(", ")} or ${list[list.length - 1]}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

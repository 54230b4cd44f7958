import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, TestWorkbook } from "../support/workbook";

/** A list as committees have them. */
export function fixture(name: string): string {
  return readFileSync(join(__root, "test/fixtures/lists", name), "utf8");
}

export const HEADINGS = "First name,Last name,Email,Phone,Local,Workplace,Shift";

export function listOf(...rows: string[]): string {
  return [HEADINGS, ...rows].join("\n");
}

/** Brings in what was read, part by part. */
export function applied(workbook: TestWorkbook, list: string, more: object = {}): Answer {
  for (let part = 0; part < 200; part++) {
    const answer = workbook.done("applyList", { list, ...more });
    if (answer.value.done) return answer;
  }
  throw new Error("The list is never done.");
}

/** Reads a list and brings it in. */
export function broughtIn(workbook: TestWorkbook, text: string, more: object = {}): Answer {
  const { value } = workbook.done("readList", { text, name: "sign-ups.csv", ...more });
  return applied(workbook, value.list);
}

/** Takes a list out again, part by part. */
export function takenOut(workbook: TestWorkbook, list: string): Answer {
  for (let part = 0; part < 200; part++) {
    const answer = workbook.done("undoList", { import: list });
    if (answer.value.done) return answer;
  }
  throw new Error("The list is never out.");
}

/** Puts a list that was taken out back, part by part; gives the last answer. */
export function putBack(workbook: TestWorkbook, list: string): Answer {
  for (let part = 0; part < 200; part++) {
    const answer = workbook.done("putBackList", { import: list });
    if (answer.value.done) return answer;
  }
  throw new Error("The list is never back.");
}

/** The tabs that committees work in, without the made-up codes of the rows that lists add. */
export function standing(workbook: TestWorkbook): Record<string, Record<string, unknown>[]> {
  const bare = (tab: string) =>
    workbook.rows(tab).map(({ Contact, Import, Operation, ...rest }) => ({
      ...rest,
      ...(Import === undefined && Contact !== undefined && { Contact }),
    }));
  return { Contacts: bare("Contacts"), Locals: bare("Locals"), Team: bare("Team") };
}

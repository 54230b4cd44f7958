import type { TestWorkbook } from "./workbook";

/** ATU 9757 of Harbor City, the local that most of the tests' people are in. */
export function addAtu(workbook: TestWorkbook): void {
  workbook.done("addLocal", { row: { Union: "ATU", Number: "9757", City: "Harbor City" } });
}

/** Theo of ATU 9757; gives his code. */
export function addTheo(workbook: TestWorkbook, row: object = {}): string {
  const theo = {
    "First name": "Theo",
    "Last name": "Sandbarrow",
    Phone: "(555) 010-0177",
    Local: "ATU 9757",
    ...row,
  };
  return workbook.done("addContact", { row: theo }).value.key;
}

/** Ines, a steward of ATU 9757 whom Dot looks after; gives her code. */
export function addInes(workbook: TestWorkbook, row: object = {}): string {
  const ines = {
    "First name": "Ines",
    "Last name": "Quillmark",
    Phone: "(555) 010-0142",
    Local: "ATU 9757",
    Position: "Steward",
    Owner: "Dot",
    ...row,
  };
  return workbook.done("addContact", { row: ines }).value.key;
}

export function firstNames(workbook: TestWorkbook): unknown[] {
  return workbook.rows("Contacts").map((row) => row["First name"]);
}

/** The row of somebody on Contacts, by their first name; empty where there is none. */
export function contactNamed(workbook: TestWorkbook, first: string): Record<string, unknown> {
  return workbook.rows("Contacts").find((row) => row["First name"] === first) ?? {};
}

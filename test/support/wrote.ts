import type { TestWorkbook } from "./workbook";

/** IBT 9025 of Harbor City, and three who wrote of it in words that name no local of the workbook yet. */
export function addWriters(workbook: TestWorkbook): void {
  workbook.done("addLocal", { row: { Union: "IBT", Number: "9025", City: "Harbor City" } });
  const wrote = ["teamsters loc 9025", "Teamsters Loc. 9025", "teamsters loc 9025", "the night crew"];
  for (const [i, text] of wrote.entries()) {
    const row = {
      "First name": ["Bea", "Otis", "Sam", "Ruth"][i],
      "Last name": ["Lund", "Fernhollow", "Brandt", "Okonedo"][i],
      "Union as written": text,
      Workplace: "Depot 4",
    };
    workbook.done("addContact", { row, match: false });
  }
}

import { addAtu, addTheo } from "./people";
import { aWorkbook, type TestWorkbook } from "./workbook";

/** Theo, who came in twice: in August, and tonight with an e-mail address and a slip in his name. */
export function addTheoTwice(
  workbook: TestWorkbook,
  first: object = {},
  second: object = {},
): { a: string; b: string } {
  workbook.now -= 55 * 86_400_000;
  const a = addTheo(workbook, { Workplace: "Eastside garage, mornings", Notes: "Has a van.", ...first });
  workbook.now += 55 * 86_400_000;
  const again = {
    "First name": "Theo",
    "Last name": "Sandbarow",
    Email: "theo@example.org",
    Phone: "(555) 010-0177",
    Local: "ATU 9757",
    Workplace: "Eastside",
    Assessment: 2,
    Basis: "Said it",
    "Assessed on": "2026-09-28",
    Notes: "=Nights",
    ...second,
  };
  return { a, b: workbook.done("addContact", { row: again, anyway: true }).value.key };
}

/** A workbook with ATU 9757 and both rows of Theo. */
export function twoTheos(
  first: object = {},
  second: object = {},
): { workbook: TestWorkbook; a: string; b: string } {
  const workbook = aWorkbook();
  addAtu(workbook);
  return { workbook, ...addTheoTwice(workbook, first, second) };
}

import type { PageModel } from "./types";

/** The name that the committee's Team has for an address; "" where it is not there. */
export function nameOnTeam({ getters }: PageModel, address: string): string {
  const sheetId = getters.getSheetIdByName("Team");
  if (!sheetId) return "";
  const text = (row: number, col: number) =>
    String(getters.getEvaluatedCell({ sheetId, row, col }).value ?? "");
  const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) => text(0, col));
  const [name, email] = [columns.indexOf("Name"), columns.indexOf("Email")];
  if (name < 0 || email < 0) return "";
  const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row);
  const own = rows.find((row) => text(row, email).trim().toLowerCase() === address.toLowerCase());
  return own === undefined ? "" : text(own, name);
}

import { writing } from "../action";

/** A probe of the live service: what is written, in what format, and what this add-on is built on getting back. */
interface Probe {
  write: string | number;
  format: "@" | "General";
  expect: string | number | "a day" | "a formula";
}

export interface Installation {
  differs: { probe: string; expected: string; got: string }[];
  /** Milliseconds of one read and one write. */
  readMs: number;
  writeMs: number;
}

const probes: readonly Probe[] = [
  { write: "'=1+1", format: "@", expect: "=1+1" },
  { write: "'=1+1", format: "General", expect: "=1+1" },
  { write: "=1+1", format: "General", expect: "a formula" },
  { write: "'+1 617 555 0101", format: "@", expect: "+1 617 555 0101" },
  { write: "'- called", format: "@", expect: "- called" },
  { write: "'@home", format: "@", expect: "@home" },
  { write: "''Aloha", format: "@", expect: "'Aloha" },
  { write: "02139", format: "@", expect: "02139" },
  { write: "0103", format: "@", expect: "0103" },
  { write: "1/2", format: "@", expect: "1/2" },
  { write: "1e5", format: "@", expect: "1e5" },
  { write: "TRUE", format: "@", expect: "TRUE" },
  { write: "001", format: "General", expect: 1 },
  { write: "2026-11-22", format: "General", expect: "a day" },
];

const SCRATCH = "Local by Local check";

/** Writes a dozen probes to a scratch tab, reads them back, times one read and one write, and removes the tab. */
export const checkInstallation = writing<Installation>(({ workbook }) => {
  const { spreadsheet } = workbook;
  const stale = spreadsheet.getSheetByName(SCRATCH);
  if (stale) spreadsheet.deleteSheet(stale);
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(SCRATCH, spreadsheet.getSheets().length);
  try {
    const cells = sheet.getRange(1, 1, probes.length, 1);
    cells.setNumberFormats(probes.map(({ format }) => [format]));
    SpreadsheetApp.flush();
    const begun = Date.now();
    cells.setValues(probes.map(({ write }) => [write]));
    SpreadsheetApp.flush();
    const written = Date.now();
    const values = cells.getValues();
    const read = Date.now();
    const formulas = cells.getFormulas();
    const differs = probes.flatMap((probe, i) => {
      const got = described(values[i]?.[0], formulas[i]?.[0] ?? "");
      return got === String(probe.expect)
        ? []
        : [{ probe: `${probe.write} in ${probe.format}`, expected: String(probe.expect), got }];
    });
    const value = { differs, readMs: read - written, writeMs: written - begun };
    const said =
      differs.length === 0
        ? "Google Sheets behaves as this workbook expects."
        : `${differs.length} of ${probes.length} things behave differently.`;
    return { value, said: `${said} One write took ${value.writeMs} ms, one read ${value.readMs} ms.` };
  } finally {
    spreadsheet.deleteSheet(sheet);
    spreadsheet.setActiveSheet(active);
  }
});

function described(value: unknown, formula: string): string {
  if (formula !== "") return "a formula";
  return value instanceof Date ? "a day" : String(value);
}

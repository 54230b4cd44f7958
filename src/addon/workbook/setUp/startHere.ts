import { colours } from "./looks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is done and what is still to do, for the checklist. */
export interface Progress {
  chapter: string;
  team: number;
  locals: number;
  contacts: number;
  resolutions: number;
}

const WIDTHS = [16, 40, 420, 320];

/** The page people see first: what this is, what is done, the four kinds of heading, care for people's data. */
export function startHereRows({ chapter, team, locals, contacts, resolutions }: Progress): string[][] {
  const tick = (done: boolean) => (done ? "✓" : "○");
  const many = (n: number, one: string, several: string) =>
    n === 0 ? "" : `${n.toLocaleString("en-US")} ${n === 1 ? one : several}`;
  return [
    ["", "Local by Local", "", ""],
    [
      "",
      "Win union endorsements one local at a time: who we know in each, how many are with us, and how each resolution moves.",
      "",
      "",
    ],
    ["", "", "", ""],
    ["", "To do", "", ""],
    [
      "",
      tick(true),
      "The tabs are ready",
      "Run Local by Local ▸ Set up or repair this workbook whenever something looks wrong.",
    ],
    [
      "",
      tick(chapter !== ""),
      "Your chapter and your goal",
      chapter || "On the tab Settings: your chapter, how many locals, by which day.",
    ],
    [
      "",
      tick(team > 1),
      "Who is on the committee",
      many(team, "person on Team", "people on Team") || "On the tab Team: everyone’s name and address.",
    ],
    [
      "",
      tick(locals > 0),
      "Your locals",
      many(locals, "local", "locals") ||
        "Local by Local ▸ Add a local: the ten you know best. Or Bring in a list…",
    ],
    [
      "",
      tick(contacts > 0),
      "Your people",
      many(contacts, "person", "people") ||
        "Local by Local ▸ Bring in a list… for sign-ups, or Add a contact.",
    ],
    [
      "",
      tick(resolutions > 0),
      "Your first resolution",
      many(resolutions, "resolution", "resolutions") || "Local by Local ▸ Resolutions…",
    ],
    ["", "", "", ""],
    ["", "Four kinds of heading, the same on every tab", "", ""],
    ["", "", "Key", "You type it once; it stays."],
    ["", "", "Typed", "Type anything."],
    ["", "", "Chosen", "Pick from the list. Something else is marked, never refused."],
    ["", "", "Worked out", "Fills itself in: italic, grey. Nothing to type."],
    ["", "", "", ""],
    ["", "Take care of people", "", ""],
    [
      "",
      "",
      "Everyone you share this file with as editor can read, copy and download all of it, hidden and protected tabs too.",
      "",
    ],
    [
      "",
      "",
      "For a volunteer with a short list, print or send a call sheet. For other bodies, send totals.",
      "",
    ],
    [
      "",
      "",
      "Write down what helps the next caller, and nothing you would not say to the person’s face.",
      "",
    ],
    ["", "", "Who asked not to be called stays uncalled: Do not, on the tab Contacts.", ""],
  ];
}

/** Cuts a page's grid down to what it needs. */
export function trim(sheet: Sheet, rows: number, columns: number): void {
  const extraRows = sheet.getMaxRows() - rows;
  const extraColumns = sheet.getMaxColumns() - columns;
  if (extraRows > 0) sheet.deleteRows(rows + 1, extraRows);
  if (extraColumns > 0) sheet.deleteColumns(columns + 1, extraColumns);
}

/** Writes the page. It is for reading: what is typed here is written over, which its note says. */
export function writeStartHere(sheet: Sheet, progress: Progress, fresh: boolean): void {
  const rows = startHereRows(progress);
  const all = sheet.getRange(1, 1, rows.length, WIDTHS.length);
  if (!fresh) {
    const stands = all.getValues();
    if (rows.every((row, i) => row.every((cell, j) => cell === stands[i]?.[j]))) return;
    all.setValues(rows);
    return;
  }
  trim(sheet, 40, WIDTHS.length);
  WIDTHS.forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setHiddenGridlines(true);
  const section = (row: readonly string[]) => row[1] !== "" && (row[1]?.length ?? 0) > 1;
  const kinds: Record<string, string> = {
    Key: colours.ink,
    Typed: colours.typed,
    Chosen: colours.chosen,
    "Worked out": colours.computed,
  };
  all
    .setNumberFormats(rows.map((row) => row.map(() => "@")))
    .setValues(rows)
    .setWraps(rows.map((row) => row.map((_, j) => j > 1 && !section(row))))
    .setFontSizes(rows.map((row, i) => row.map(() => (i === 0 ? 18 : section(row) && i > 1 ? 12 : 10))))
    .setFontWeights(
      rows.map((row, i) =>
        row.map((cell, j) => (j < 2 && i !== 1 ? "bold" : cell in kinds ? "bold" : "normal")),
      ),
    )
    .setFontColors(
      rows.map((row) =>
        row.map((cell, j) =>
          cell === "Key"
            ? colours.paper
            : ["✓", "○"].includes(cell)
              ? colours.for
              : j === 3
                ? colours.muted
                : colours.ink,
        ),
      ),
    )
    .setBackgrounds(rows.map((row) => row.map((cell, j) => (j === 2 ? (kinds[cell] ?? null) : null))))
    .setVerticalAlignment("middle");
  sheet.getRange("B1").setNote("This page is written for you. What is typed here is written over.");
}

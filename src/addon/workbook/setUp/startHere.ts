import type { Names } from "../../../tables/kit/column";
import { colours } from "./looks";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Each line of the checklist fits its column: a row does not grow when a formula says more. */
const WIDTHS = [16, 40, 250, 560];

/** The page people see first: what this is, what is done, the four kinds of heading, care for people's data. */
export function startHereRows(names: Names): string[][] {
  const steps: [title: string, filled: Filled, todo: string][] = [
    [
      "Your chapter and your goal",
      setting(names, "Chapter"),
      "On the tab Settings: your chapter, how many locals, by which day.",
    ],
    [
      "Who is on the committee",
      rows(names.of("Team", "Name"), "person on Team", "people on Team", 2),
      "On the tab Team: everyone’s name and address.",
    ],
    [
      "Your candidates",
      rows(names.of("Candidates", "Candidate"), "candidate", "candidates"),
      "On the tab Candidates: type a name on each row, and Yes under On slate for who is on it.",
    ],
    [
      "Your locals",
      rows(names.of("Locals", "Local"), "local", "locals"),
      "Local by Local ▸ Add a local: the ten you know best. Or Bring in a list…",
    ],
    [
      "Your people",
      rows(names.of("Contacts", "Contact"), "person", "people"),
      "Local by Local ▸ Bring in a list… for sign-ups, or Add a contact.",
    ],
    [
      "Your first conversation",
      rows(names.of("Conversations", "Conversation"), "conversation", "conversations"),
      "Local by Local ▸ My list says who is next; Log a conversation keeps what they said.",
    ],
    [
      "Your first resolution",
      rows(names.of("Resolutions", "Resolution"), "resolution", "resolutions"),
      "Local by Local ▸ Resolutions…",
    ],
  ];
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
      "✓",
      "The tabs are ready",
      "Run Local by Local ▸ Set up or repair this workbook whenever something looks wrong.",
    ],
    ...steps.map(([title, { done, said }, todo]) => [
      "",
      `=IF(${done},"✓","○")`,
      title,
      `=IF(${done},${said},"${todo}")`,
    ]),
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

/** Formulas of whether something is there, and of what to say of it. */
interface Filled {
  done: string;
  said: string;
}

/** Whether a column of keys has so many below its heading, and how many they are. */
function rows(column: string, one: string, several: string, least = 1): Filled {
  const counted = `COUNTA(${column})`;
  return {
    done: `${counted}>${least}`,
    said: `TEXT(${counted}-1,"#,##0")&IF(${counted}=2," ${one}"," ${several}")`,
  };
}

function setting(names: Names, name: string): Filled {
  const value = `IFERROR(${names.setting(name)}&"","")`;
  return { done: `${value}<>""`, said: value };
}

/** Cuts a page's grid down to what it needs. */
export function trim(sheet: Sheet, rows: number, columns: number): void {
  const extraRows = sheet.getMaxRows() - rows;
  const extraColumns = sheet.getMaxColumns() - columns;
  if (extraRows > 0) sheet.deleteRows(rows + 1, extraRows);
  if (extraColumns > 0) sheet.deleteColumns(columns + 1, extraColumns);
}

/**
 * Writes the page. It is for reading: what is typed here is written over, which its note says. Its checklist is made of
 * formulas, so that it ticks itself.
 */
export function writeStartHere(sheet: Sheet, names: Names, fresh: boolean): void {
  const texts = startHereRows(names);
  if (fresh) trim(sheet, 40, WIDTHS.length);
  const all = sheet.getRange(1, 1, texts.length, WIDTHS.length);
  if (!fresh && stands(all, texts)) return;
  WIDTHS.forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setHiddenGridlines(true);
  const section = (row: readonly string[]) => (row[1]?.length ?? 0) > 1 && !isFormula(row[1]);
  const style = styles();
  const kinds: Record<string, string> = {
    Key: colours.ink,
    Typed: colours.typed,
    Chosen: colours.chosen,
    "Worked out": colours.computed,
  };
  all
    .setNumberFormats(texts.map((row) => row.map((cell) => (isFormula(cell) ? "General" : "@"))))
    .setValues(texts)
    .setWraps(texts.map((row) => row.map((_, j) => j > 1 && row[3] !== "")))
    .setTextStyles(
      texts.map((row, i) =>
        row.map((cell, j) =>
          style(
            i === 0 ? 18 : section(row) && i > 1 ? 12 : 10,
            (j < 2 && i !== 1) || cell in kinds,
            cell === "Key" ? colours.paper : j === 3 ? colours.muted : colours.ink,
          ),
        ),
      ),
    )
    .setBackgrounds(texts.map((row) => row.map((cell, j) => (j === 2 ? (kinds[cell] ?? null) : null))))
    .setVerticalAlignment("middle");
  sheet.getRange("B1").setNote("This page is written for you. What is typed here is written over.");
}

/** Styles by their size, weight and colour; each is made once. */
function styles(): (size: number, bold: boolean, colour: string) => GoogleAppsScript.Spreadsheet.TextStyle {
  const made = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return (size, bold, colour) => {
    const name = `${size} ${bold} ${colour}`;
    const style =
      made.get(name) ??
      SpreadsheetApp.newTextStyle().setFontSize(size).setBold(bold).setForegroundColor(colour).build();
    made.set(name, style);
    return style;
  };
}

const isFormula = (cell: string | undefined) => cell?.startsWith("=") === true;

function stands(range: GoogleAppsScript.Spreadsheet.Range, texts: readonly string[][]): boolean {
  const [values, formulas] = [range.getValues(), range.getFormulas()];
  return texts.every((row, i) => row.every((cell, j) => cell === (formulas[i]?.[j] || values[i]?.[j])));
}

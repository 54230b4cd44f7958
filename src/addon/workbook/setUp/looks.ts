import type { Column, Face } from "../../../tables/kit/column";

/** The colours of the tabs: key white on ink, typed sand, chosen blue, worked out grey; contrast is measured in a test. */
export const colours = {
  ink: "#1f1c19",
  paper: "#ffffff",
  band: "#fbf9f4",
  typed: "#efe6d5",
  chosen: "#d6e4fb",
  computed: "#e4e6e9",
  computedCell: "#f3f4f5",
  blocked: "#3d4858",
  for: "#0b6b50",
  forSoft: "#e2f2ec",
  sand: "#f8f4ec",
  line: "#ddd6ca",
  muted: "#5a534b",
} as const;

export const headingFill: Record<Face, string> = {
  key: colours.ink,
  typed: colours.typed,
  chosen: colours.chosen,
  computed: colours.computed,
};

export interface TextStyles {
  heading: Record<Face, GoogleAppsScript.Spreadsheet.TextStyle>;
  key: GoogleAppsScript.Spreadsheet.TextStyle;
  computed: GoogleAppsScript.Spreadsheet.TextStyle;
  plain: GoogleAppsScript.Spreadsheet.TextStyle;
}

/** Kinds of heading differ in fill and in style, so that they also print. */
export function textStyles(): TextStyles {
  const style = () => SpreadsheetApp.newTextStyle();
  return {
    heading: {
      key: style().setBold(true).setForegroundColor(colours.paper).build(),
      typed: style().setBold(true).setForegroundColor(colours.ink).build(),
      chosen: style().setBold(true).setUnderline(true).setForegroundColor(colours.ink).build(),
      computed: style().setBold(true).setItalic(true).setForegroundColor(colours.blocked).build(),
    },
    key: style().setBold(true).build(),
    computed: style().setItalic(true).setForegroundColor(colours.blocked).build(),
    plain: style().build(),
  };
}

export function cellStyle(styles: TextStyles, column: Column): GoogleAppsScript.Spreadsheet.TextStyle {
  if (column.face === "key") return styles.key;
  return column.face === "computed" ? styles.computed : styles.plain;
}

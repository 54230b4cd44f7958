import { tables } from "../tables";
import { columnOf, headingsOf } from "../tables/kit/table";
import { defaultSettings } from "../tables/settingsList";

const faces = { key: "key", typed: "typed", chosen: "chosen", computed: "worked out" } as const;

/** The guide to the workbook: every tab and column, from the tables themselves. */
export function guide(): string {
  const sections = tables.map((table) => {
    const rows = headingsOf(table).map((heading) => {
      const { face, help, choices, refersTo, several } = columnOf(table, heading);
      const from = choices
        ? `${several ? "any of: " : ""}${choices.join(", ")}`
        : refersTo
          ? `a key of ${refersTo}`
          : "";
      return `| ${heading} | ${faces[face]} | ${help} | ${from} |`;
    });
    const hidden = table.hidden ? " (hidden)" : "";
    return [
      `## ${table.tab}${hidden}`,
      "",
      table.about,
      "",
      "| Column | Kind | What it is for | Values |",
      "|---|---|---|---|",
      ...rows,
      "",
    ].join("\n");
  });
  const settings = defaultSettings.map(
    ({ name, value, does }) => `| ${name} | ${value === "" ? "" : shown(value)} | ${does} |`,
  );
  return [
    "# The workbook, tab by tab",
    "",
    "Made from the tables in `src/tables` by `npm run guide`; a test holds it true.",
    "",
    ...sections,
    "## What Settings starts with",
    "",
    "| Setting | At first | What it does |",
    "|---|---|---|",
    ...settings,
    "",
  ].join("\n");
}

function shown(value: string | number): string {
  return typeof value === "number" && value > 0 && value < 1
    ? `${value * 100}%`
    : String(value).replace(/\|/g, "\\|");
}

import type { PairShown } from "../../addon/actions/findDuplicates";
import { sayDate, sayDay } from "../../domain/days";
import { fullName, phoneDigits } from "../../domain/duplicates";
import type { MergedField, Side } from "../../domain/merging";
import { el, many } from "../dom";
import { assessmentWords, markOf } from "../marks";

/** Two rows side by side, one field under another. */
export interface PairForm {
  nodes: Node[];
  /** What is chosen of each field in which they differ, by heading. */
  take(): Record<string, Side>;
  firstName: string;
}

/** Columns that come in with the first of a few. */
const followers: Readonly<Record<string, readonly string[]>> = {
  Assessment: ["Basis", "Assessed on"],
  "May contact": ["Agreed on", "Agreed to"],
};
const following = Object.values(followers).flat();
/** What nobody has to choose: it is kept whole, or follows from the rows themselves. */
const unasked = [
  "Do not",
  "Why not",
  "Since",
  "Not the same as",
  "Notes",
  "Last conversation",
  "Cycle",
  "Added on",
  "Added by",
];
const days = ["Follow up on", "Trained on"];

export function pairForm(pair: PairShown): PairForm {
  const { a, b, fields, today } = pair;
  const asked = fields.filter(({ column }) => !unasked.includes(column) && !following.includes(column));
  const byColumn = new Map(fields.map((field) => [field.column, field]));
  const differs = ({ column }: MergedField) =>
    [column, ...(followers[column] ?? [])].some((each) => {
      const field = byColumn.get(each);
      if (field === undefined || field.keep === field.merge) return false;
      const digits = phoneDigits(field.keep);
      return each !== "Phone" || digits === "" || digits !== phoneDigits(field.merge);
    });
  const chosen = new Map<string, Side>();
  const choices = asked.filter(differs).map((field) => choice(field));
  const same = asked.filter((field) => !differs(field)).map(({ column }) => column);

  function choice({ column, from }: MergedField): HTMLElement {
    const name = column.toLowerCase().replace(/\W+/g, "-");
    chosen.set(column, from === "merge" ? "merge" : "keep");
    const side = (which: Side) => {
      const radio = el("input", { type: "radio", name, value: which, checked: chosen.get(column) === which });
      radio.addEventListener("change", () => chosen.set(column, which));
      return el("label", {}, radio, ...face(column, which));
    };
    return el(
      "fieldset",
      {},
      el("legend", {}, column),
      el("div", { class: "pair picks" }, side("keep"), side("merge")),
    );
  }

  function face(column: string, which: Side): HTMLElement[] {
    const cell = (heading: string) => String(byColumn.get(heading)?.[which] ?? "");
    const value = cell(column);
    if (column === "Assessment" && /^[1-5]?$/.test(value)) {
      const words = [
        cell("Basis") || assessmentWords[Number(value) - 1],
        sayShort(cell("Assessed on"), today),
      ];
      const said = value === "" ? "Not assessed" : words.filter(Boolean).join(", ");
      return [markOf(value), el("span", {}, said)];
    }
    if (value === "") return [el("i", {}, "empty")];
    return [days.includes(column) ? el("span", {}, sayDay(value, today)) : breaking(value)];
  }

  const firstName = String(
    a["First name"] || b["First name"] || a["Last name"] || b["Last name"] || "person",
  );
  const kept = el(
    "section",
    { class: "card known", "aria-labelledby": "kept" },
    el("h2", { id: "kept" }, "Kept whatever you choose"),
    el("p", {}, keptWords(pair)),
  );
  return {
    firstName,
    nodes: [
      el(
        "div",
        { class: "pair hint" },
        el("b", {}, "First added"),
        el("b", {}, "Added later"),
        el("span", {}, came(a, today)),
        el("span", {}, came(b, today)),
      ),
      ...choices,
      ...(choices.length === 0 ? [el("p", { class: "after" }, "Both rows say the same.")] : []),
      ...(same.length > 0
        ? [
            el(
              "details",
              { class: "after" },
              el("summary", {}, `The same on both (${same.length})`),
              el("p", {}, `${listed(same)}.`),
            ),
          ]
        : []),
      kept,
    ],
    take: () => Object.fromEntries(chosen),
  };
}

/** An address breaks after its signs, not within a word. */
function breaking(value: string): HTMLElement {
  const parts = value.includes("@") ? value.split(/(?<=[@.])/) : [value];
  return el("span", {}, ...parts.flatMap((part, i) => (i === 0 ? [part] : [el("wbr"), part])));
}

function keptWords({ a, b, conversations, events, introductions }: PairShown): string {
  const notes = [a, b].filter((row) => row.Notes).length;
  const things = [
    allOf(conversations),
    events > 0 && many(events, "event", "events"),
    introductions > 0 && many(introductions, "introduction", "introductions"),
    notes === 2 ? "both notes" : notes === 1 && "the note",
  ].filter((each) => each !== false && each !== "");
  const asked = [a, b].flatMap((row) => String(row["Do not"] ?? "").split(", ")).filter(Boolean);
  const stop =
    asked.length > 0
      ? `Not to be contacted stays: ${[...new Set(asked)].join(", ").toLowerCase()}.`
      : "If either one says “do not contact”, that stays.";
  const last = things.length > 1 ? ` and ${things.pop()}` : "";
  const all = `${things.join(", ")}${last}`;
  return things.length === 0 ? stop : `${all.charAt(0).toUpperCase()}${all.slice(1)}. ${stop}`;
}

/** Whose rows these are: "Theo Sandbarrow and Theo Sandbarow." */
export function whoWords({ a, b }: PairShown): string {
  const [one, other] = [a, b].map((row) => fullName(row) || String(row.Email || row.Phone || row.Contact));
  return one === other ? `Two rows of ${one}.` : `${one} and ${other}.`;
}

function came(row: PairShown["a"], today: string): string {
  const on = sayShort(String(row["Added on"] ?? ""), today);
  const by = String(row["Added by"] ?? "");
  return [on || "Nobody knows when", by && `by ${by}`].filter(Boolean).join(", ");
}

/** "Aug 4". */
function sayShort(day: string, today: string): string {
  return day === "" ? "" : sayDate(day, today);
}

function listed(headings: readonly string[]): string {
  const words = headings.join(", ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "One Theo now, with all 4 conversations." */
export function mergedWords(firstName: string, conversations: number): string {
  return `One ${firstName} now${conversations === 0 ? "" : `, with ${allOf(conversations)}`}.`;
}

function allOf(conversations: number): string {
  if (conversations === 0) return "";
  if (conversations === 1) return "the one conversation";
  return conversations === 2 ? "both conversations" : `all ${many(conversations, "", "conversations")}`;
}

import type { ListRowRead } from "../../addon/lists/looked";
import type { Outcome } from "../../domain/lists/preview";
import { el } from "../dom";

/** What a person has said of single rows. */
export interface Picks {
  /** Lines they do not want, with what they would have done. */
  skip: Map<number, Outcome>;
  /** Who a row is: a key, or "" for someone new. */
  same: Record<number, string>;
}

/** A row of a list: whether and why it goes in, what it changes, and who it may be. */
export function rowLine(
  row: ListRowRead,
  picks: Picks,
  changed: () => void,
  reread: () => void,
): HTMLElement {
  const goesIn = row.outcome === "add" || row.outcome === "update";
  const place = el(
    "span",
    { class: "hint" },
    `row ${row.line}${goesIn && row.why !== "new" ? `, ${byOf(row)}` : ""}`,
  );
  const facts = factsOf(row);
  const name = el("b", {}, row.who === `Row ${row.line}` ? "" : row.who);
  const who = whoIsIt(row, picks, reread);
  if (!goesIn) {
    const first = row.outcome === "cannot" ? [el("b", {}, rowAndName(row))] : [name, " ", place];
    return el("li", {}, ...first, el("br"), row.why, facts, who);
  }
  const box = el("input", { type: "checkbox", checked: !picks.skip.has(row.line) });
  box.addEventListener("change", () => {
    if (box.checked) picks.skip.delete(row.line);
    else picks.skip.set(row.line, row.outcome);
    changed();
  });
  return el(
    "li",
    { class: "picked" },
    el("label", {}, box, " ", el("b", {}, row.who)),
    place,
    facts,
    stops(row),
    who,
  );
}

function rowAndName({ line, who }: ListRowRead): string {
  return who === `Row ${line}` ? who : `Row ${line}, ${who}`;
}

/** "same e-mail" of "Ruth Ambleside: same e-mail. Do not contact since …". */
function byOf({ why }: ListRowRead): string {
  return why.replace(/^.*?: /, "").replace(/\..*$/, "");
}

function stops({ why }: ListRowRead): HTMLElement | false {
  const told = /Do not contact( since [^:]+)?/.exec(why);
  return (
    told !== null &&
    el("p", {}, el("span", { class: "state blocked" }, "Do not contact"), `${told[1] ?? ""}. That stays.`)
  );
}

/** What stands in the name of a new row already, or is so for all of them. */
const SEEN = ["First name", "Last name", "Came in as"];

function factsOf({ who, outcome, changes, kept }: ListRowRead): HTMLElement | false {
  if (changes.length + kept.length === 0) return false;
  const facts = changes
    .filter(({ column, becomes }) => outcome !== "add" || !(SEEN.includes(column) || becomes === who))
    .flatMap(({ column, was, becomes }) => [
      el("dt", {}, column),
      outcome === "add"
        ? el("dd", {}, String(becomes))
        : el(
            "dd",
            {},
            was === "" ? el("i", {}, "empty") : String(was),
            " → ",
            el("ins", {}, String(becomes)),
          ),
    ]);
  const stays = kept.flatMap(({ column, yours, list }) => [
    el("dt", {}, column),
    el(
      "dd",
      {},
      "Yours stays: ",
      el("b", {}, String(yours)),
      el("br"),
      el("span", { class: "hint" }, `The list says ${String(list)}`),
    ),
  ]);
  return el("dl", { class: "facts" }, ...facts, ...stays);
}

/** Asks who a row is, where it may be somebody we know. */
function whoIsIt(row: ListRowRead, picks: Picks, reread: () => void): HTMLElement | false {
  const known = row.like.filter(({ key }) => key !== undefined && key !== "");
  const chosen = picks.same[row.line];
  if (known.length === 0 && chosen === undefined) return false;
  const id = `who-${row.line}`;
  const unsaid = "?";
  const select = el(
    "select",
    { id },
    row.outcome === "cannot" && el("option", { value: unsaid }, "Choose one…"),
    el("option", { value: "" }, "Someone new"),
    ...known.map(({ key, why }) => el("option", { value: key ?? "" }, why)),
    chosen &&
      known.every(({ key }) => key !== chosen) &&
      el("option", { value: chosen }, "The one you chose"),
  );
  select.value = chosen ?? (row.outcome === "cannot" ? unsaid : "");
  select.addEventListener("change", () => {
    if (select.value === unsaid) return;
    picks.same[row.line] = select.value;
    reread();
  });
  return el(
    "div",
    { class: "field" },
    el(
      "label",
      { for: id },
      row.question ?? "Is this somebody we know?",
      el("span", { class: "unseen" }, ` ${row.who}`),
    ),
    select,
  );
}

import type { AboutLocal } from "../../addon/actions/aboutLocal";
import { el, many } from "../dom";
import { assessmentWords, markOf } from "../marks";
import { meterOf } from "../meter";

/** Supporters against the goal: the sentence first, then the bar by how we know. */
export function supportOf({ row, figures, goal, byBasis }: AboutLocal): HTMLElement {
  const members = Number(row.Members ?? 0);
  const heading = el("h2", { id: "support" }, sentence(figures.supporters, figures.needed));
  const section = el("section", { "aria-labelledby": "support" }, heading);
  if (members <= 0) {
    section.append(el("p", {}, "We need the number of members to show a share."));
    return section;
  }
  const wanted = Math.ceil(Math.round(goal * members * 1e6) / 1e6);
  const unsaid = figures.supporters - byBasis.did - byBasis.said - byBasis.heard;
  const parts = [
    {
      kind: "did",
      n: byBasis.did,
      label: "Did it",
      read: `${byBasis.did.toLocaleString("en-US")} did something`,
    },
    {
      kind: "said",
      n: byBasis.said,
      label: "Said it",
      read: `${byBasis.said.toLocaleString("en-US")} said so`,
    },
    {
      kind: "heard",
      n: byBasis.heard,
      label: "Heard it",
      read: `${byBasis.heard.toLocaleString("en-US")} we only heard about`,
    },
    ...(unsaid > 0
      ? [{ kind: "unsaid", n: unsaid, label: "Not said how", read: `for ${unsaid} nobody said how we know` }]
      : []),
  ];
  const read = `${figures.supporters.toLocaleString("en-US")} of ${many(members, "member supports", "members support")} us, ${percent(figures.supporters / members)}. The goal is ${percent(goal)}, ${many(wanted, "member", "members")}. ${parts.map((part) => part.read).join(", ")}.`;
  const goalAt = { at: goal * members, words: `Goal ${percent(goal)} (${wanted.toLocaleString("en-US")})` };
  const meter = meterOf({ of: members, parts, goal: goalAt, read });
  const key = parts.map(({ kind, n, label }) =>
    el(
      "span",
      { class: "fixed" },
      el("i", { class: `key ${kind}` }),
      ` ${label} ${n.toLocaleString("en-US")}`,
    ),
  );
  section.append(meter, el("p", { class: "row hint keys" }, ...key));
  return section;
}

function sentence(supporters: number, needed: number | ""): string {
  const have = many(supporters, "supporter", "supporters");
  if (needed === "") return have;
  return needed > 0 ? `${have}, ${needed.toLocaleString("en-US")} to go` : `${have}: the goal is reached`;
}

/** The people on our list by assessment, "not assessed" apart. */
export function peopleOf(about: AboutLocal): Node[] {
  const { row, figures, byAssessment, notAssessed, old, oldAfter } = about;
  if (figures.contacts === 0)
    return [el("h2", {}, "Nobody on our list yet"), el("p", {}, "Add the first person you know here.")];
  const line = (assessment: number | "", word: string, n: number) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, markOf(assessment), word),
      el("td", { class: "n" }, n.toLocaleString("en-US")),
    );
  const table = el(
    "table",
    {},
    el("caption", { class: "unseen" }, "People by assessment"),
    el(
      "thead",
      { class: "unseen" },
      el("tr", {}, el("th", { scope: "col" }, "Assessment"), el("th", { scope: "col" }, "People")),
    ),
    el(
      "tbody",
      {},
      ...byAssessment.map((n, i) => line(i + 1, assessmentWords[i] ?? "", n)),
      line("", "Not assessed", notAssessed),
    ),
  );
  const missing = Number(row.Members ?? 0) - figures.contacts;
  const notes = [
    missing > 0 && `${many(missing, "member is", "members are")} not on our list.`,
    old > 0 && `${many(old, "assessment is", "assessments are")} over ${oldAfter} days old.`,
  ].filter(Boolean);
  return [
    el("h2", {}, `${many(figures.contacts, "person", "people")} on our list`),
    table,
    ...(notes.length > 0 ? [el("p", { class: "hint after" }, notes.join(" "))] : []),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

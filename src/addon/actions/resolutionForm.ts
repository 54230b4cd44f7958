import type { Facts, Running } from "../../domain/resolutionText/facts";
import { locals } from "../../tables";
import { reading } from "../action";
import { draftsOf, type TextDraft } from "../workbook/drafts";
import { textOf } from "../workbook/input";
import { pointedAt } from "../workbook/pointed";
import { resolutionFacts } from "../workbook/resolutionFacts";
import { selectedRow } from "../workbook/selectedRow";
import { sayKept } from "./keepDraft";
import { resolutionRow } from "./writeResolution";

export interface ResolutionForm {
  /** Undefined while no local is chosen. */
  facts?: Facts;
  running: Running[];
  locals: string[];
  /** The resolution it was opened from; its code is "" for a new one. */
  resolution: string;
  status: string;
  for: string;
  candidate: string;
  /** What whoever is at the keyboard had begun of this local's texts, the newest first. */
  drafts: { draft: TextDraft; said: string }[];
}

/** What the dialog shows: the facts of the local that is asked for, of what it was opened for, else of the row a person stands on. */
export const resolutionForm = reading<ResolutionForm>(({ workbook }, input) => {
  const asked = textOf(input, "local");
  const pointed = asked === "" ? pointedAt() : undefined;
  const row = asked === "" && !pointed ? selectedRow(workbook) : {};
  const key = pointed?.resolution || String(row.Resolution ?? "");
  // Locals has a column of that name too, for where its newest resolution stands.
  const code = pointed?.resolution || row.For !== undefined ? resolutionRow(workbook, key) : undefined;
  const local = asked || pointed?.local || String(row.Local ?? "");
  const chosen = {
    resolution: code ? key : "",
    status: String(code?.Status ?? ""),
    for: String(code?.For ?? ""),
    candidate: String(code?.Candidate ?? ""),
  };
  if (local === "") {
    const keys = workbook.table(locals).read(["Local"]);
    const names = keys.map(({ row: each }) => String(each.Local ?? "")).filter(Boolean);
    return { value: { ...chosen, running: [], locals: names, drafts: [] }, said: "" };
  }
  const read = resolutionFacts(workbook, local);
  const facts = {
    ...read.facts,
    mover: String(code?.Mover ?? ""),
    seconder: String(code?.Seconder ?? ""),
  };
  const drafts = draftsOf(facts.local, Date.now()).map(({ draft, at }) => ({
    draft,
    said: sayKept(workbook, at),
  }));
  return { value: { ...read, ...chosen, facts, drafts }, said: "" };
});

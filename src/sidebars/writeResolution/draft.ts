import type { ResolutionForm } from "../../addon/actions/resolutionForm";
import type { TextDraft } from "../../addon/workbook/drafts";
import { aimOf, nextMeetings } from "../../domain/resolutionText/facts";
import { modelOf } from "../../domain/resolutionText/models";
import type { Item, State } from "./state";

/** What makes two texts the same resolution. */
export const subjectOf = ({ facts, model }: Pick<State, "facts" | "model">): string =>
  [facts.local, model.model, model.for === "Endorse a candidate" ? (facts.candidate?.name ?? "") : ""].join(
    " · ",
  );

/** What was chosen and typed, as it is kept. */
export function draftOf(state: State): TextDraft {
  const { facts, form, model, wording, reasons, resolves } = state;
  const { mover, position, seconder, meeting } = facts;
  return {
    subject: subjectOf(state),
    local: facts.local,
    model: model.model,
    candidate: facts.candidate?.name ?? "",
    wording,
    ...(meeting !== aimOf(facts) && { meeting }),
    mover,
    position,
    seconder,
    over: { mover: form.facts?.mover ?? "", seconder: form.facts?.seconder ?? "" },
    reasons: reasons.map(({ clause, on, own }) => ({
      id: clause.id,
      on,
      ...(own !== undefined && { own }),
    })),
    resolves: resolves.map(({ clause, on }) => ({ id: clause.id, on })),
  };
}

/** The draft to go on with: the newest of this local, and of the resolution that the dialog was opened for. */
export function draftFor(form: ResolutionForm): TextDraft | undefined {
  return form.drafts
    .map(({ draft }) => draft)
    .find(({ model, candidate }) => {
      const about = modelOf(model)?.for;
      if (form.for === "" || about === undefined) return about !== undefined;
      return about === form.for && (about !== "Endorse a candidate" || candidate === form.candidate);
    });
}

/** Puts a draft into the form. What the workbook, or somebody in the form, says since it was kept stays. */
export function takeUp(state: State, draft: TextDraft): void {
  const { facts, form } = state;
  state.model = modelOf(draft.model) ?? state.model;
  state.wording = draft.wording;
  const candidate = form.running.find(({ name }) => name === draft.candidate);
  if (candidate) facts.candidate = candidate;
  for (const who of ["mover", "seconder"] as const)
    if (facts[who] === "" || facts[who] === draft.over[who]) facts[who] = draft[who];
  facts.position ||= draft.position;
  const { meeting } = draft;
  const chosen = meeting === "" || (meeting !== undefined && nextMeetings(facts).includes(meeting));
  if (chosen && facts.meeting === aimOf(facts)) facts.meeting = meeting;
  const item = ({ id, on, own }: TextDraft["reasons"][number]): Item => ({
    clause: { id, label: "", formal: [], plain: [] },
    on,
    ...(own !== undefined && { own }),
  });
  state.reasons = draft.reasons.map(item);
  state.resolves = draft.resolves.map(item);
}

import type { ResolutionForm } from "../../addon/actions/resolutionForm";
import { Problem } from "../../domain/problem";
import { type Clause, type Draft, ownReason } from "../../domain/resolutionText/clauses";
import type { Facts } from "../../domain/resolutionText/facts";
import { type Model, models } from "../../domain/resolutionText/models";
import { type Chosen, type Form, type Part, titleText, written } from "../../domain/resolutionText/write";

/** A clause in the form: ticked or not; a reason in their own words has its words here. */
export interface Item {
  clause: Clause;
  on: boolean;
  own?: string;
}

/** What the dialog knows and what was chosen in it. */
export interface State {
  form: ResolutionForm;
  facts: Facts;
  model: Model;
  wording: Form;
  reasons: Item[];
  resolves: Item[];
  /** Which of the two pages stands on the desk. */
  page: "resolution" | "steps";
}

/** The text as it stands, or the sentence that says what it still needs. */
export type Text =
  | { parts: Part[]; title: string; plainTitle: Draft["title"]["plain"]; chosen: Chosen }
  | { needs: string };

/** The state for the facts of a local, keeping what was chosen before. */
export function stateOf(form: ResolutionForm, facts: Facts, before?: State): State {
  const [only, ...others] = form.running;
  const candidate =
    form.running.find(({ name }) => name === form.candidate) ??
    (before ? before.facts.candidate : others.length === 0 ? only : undefined);
  const fresh = models.find((each) => each.for === form.for) ?? models[0];
  const model = before?.model ?? (fresh as Model);
  return {
    form,
    facts: {
      ...facts,
      ...(candidate && { candidate }),
      mover: facts.mover || (before?.facts.mover ?? ""),
      position: before?.facts.position ?? "",
      seconder: facts.seconder || (before?.facts.seconder ?? ""),
    },
    model,
    wording: before?.wording ?? "traditional",
    reasons: before?.reasons ?? [],
    resolves: before?.resolves ?? [],
    page: before?.page ?? "resolution",
  };
}

/** Whether the text is about one candidate, so that the form asks for whom. */
export const asksWhom = ({ for: purpose }: Model): boolean =>
  purpose === "Endorse a candidate" || purpose === "Other";

/** The facts as far as this text is about them. */
export function factsOf({ facts, model }: State): Facts {
  if (asksWhom(model)) return facts;
  const { candidate: _, ...others } = facts;
  return others;
}

/** Drafts the text anew from the facts. Ticks, order and own reasons stay as they were. */
export function redraft(state: State): Text {
  const facts = factsOf(state);
  try {
    const draft = state.model.draft(facts);
    state.reasons = kept(state.reasons, draft.reasons);
    state.resolves = kept(state.resolves, draft.resolves);
    const chosen = { reasons: ticked(state.reasons), resolves: ticked(state.resolves) };
    const parts = written(facts, state.wording, draft.title, chosen);
    return { parts, title: titleText(parts), plainTitle: draft.title.plain, chosen };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { needs: error.message };
  }
}

function kept(before: readonly Item[], clauses: readonly Clause[]): Item[] {
  const fresh = new Map(clauses.map((clause) => [clause.id, clause]));
  const known = before.flatMap((item): Item[] => {
    const clause = fresh.get(item.clause.id);
    if (clause) return [{ ...item, clause }];
    return item.own === undefined ? [] : [item];
  });
  const ids = new Set(known.map(({ clause }) => clause.id));
  const added = clauses.filter(({ id }) => !ids.has(id));
  return [...known, ...added.map((clause) => ({ clause, on: !clause.offered }))];
}

function ticked(items: readonly Item[]): Clause[] {
  return items.flatMap(({ clause, on, own }) => {
    const said = own === undefined ? clause : ownReason(clause.id, own);
    return on && said ? [said] : [];
  });
}

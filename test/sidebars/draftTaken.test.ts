import type { ResolutionForm } from "../../src/addon/actions/resolutionForm";
import type { TextDraft } from "../../src/addon/workbook/drafts";
import { draftFor, draftOf, takeUp } from "../../src/sidebars/writeResolution/draft";
import { redraft, type State, stateOf } from "../../src/sidebars/writeResolution/state";
import { calderwick, someFacts } from "../domain/resolutionText/made";

const winterquay = { ...calderwick, name: "Luz Winterquay" };

/** The form as it is opened; what the workbook knows of its mover is handed in. */
function opened(more: Partial<ResolutionForm> = {}, mover = ""): ResolutionForm {
  const { candidate: _, ...facts } = someFacts({ mover, position: "" });
  return {
    facts,
    running: [calderwick, winterquay],
    locals: ["IBEW 9103"],
    resolution: "",
    status: "",
    for: "",
    candidate: "",
    drafts: [],
    ...more,
  };
}

function begun(form: ResolutionForm, draft?: TextDraft): State {
  const state = stateOf(form, form.facts as never);
  if (draft) takeUp(state, draft);
  redraft(state);
  return state;
}

/** What somebody chose and typed: a mover, a reason of their own before the others, and one ticked off. */
function typed(form = opened()): TextDraft {
  const state = begun(form);
  state.facts.candidate = calderwick;
  redraft(state);
  Object.assign(state.facts, { mover: "Ines", position: "Steward" });
  state.wording = "plain";
  const own = {
    clause: { id: "own-1", label: "", formal: [], plain: [] },
    on: true,
    own: "the hall needs a roof",
  };
  state.reasons.unshift(own);
  for (const item of state.reasons) if (item.clause.id === "size") item.on = false;
  return draftOf(state);
}

describe("A draft that is taken up again", () => {
  it("has everything that was chosen and typed, in its order", () => {
    const draft = typed();
    const state = begun(opened(), draft);
    expect(draftOf(state)).toEqual(draft);
    expect(state.facts).toMatchObject({ candidate: calderwick, mover: "Ines", position: "Steward" });
    const text = redraft(state);
    expect("parts" in text && text.parts.find(({ part }) => part === "whereas")?.words).toContainEqual({
      fact: "The hall needs a roof",
    });
  });

  it("follows the workbook where that says something new: a mover, members, a meeting", () => {
    const draft = typed();
    expect(begun(opened({}, "Theo"), draft).facts.mover).toBe("Theo");
    expect(begun(opened({}, "Theo"), { ...draft, over: { mover: "Theo", seconder: "" } }).facts.mover).toBe(
      "Ines",
    );
    expect(begun(opened(), draft).facts.meeting).toBe("2026-10-15");
    expect(begun(opened(), { ...draft, meeting: "" }).facts.meeting).toBe("");
    expect(begun(opened(), { ...draft, meeting: "2026-01-02" }).facts.meeting).toBe("2026-10-15");
  });

  it("leaves out a reason that the facts no longer bear out", () => {
    const form = opened();
    const { members: _, ...facts } = form.facts as NonNullable<ResolutionForm["facts"]>;
    const state = begun({ ...form, facts }, typed());
    expect(state.reasons.map(({ clause }) => clause.id)).toEqual(expect.not.arrayContaining(["size"]));
    expect(state.reasons[0]?.own).toBe("the hall needs a roof");
  });

  it("is the newest of the local; for a resolution, only one of the same kind and candidate", () => {
    const [newest, draft] = [{ ...typed(), model: "no-early", candidate: "" }, typed()];
    const drafts = [newest, draft].map((each) => ({ draft: each, said: "" }));
    const one = { drafts, for: "Endorse a candidate" };
    expect(draftFor(opened({ drafts }))).toBe(newest);
    expect(draftFor(opened({ ...one, candidate: calderwick.name }))).toBe(draft);
    expect(draftFor(opened({ ...one, candidate: winterquay.name }))).toBeUndefined();
    expect(draftFor(opened({ drafts: [{ draft: { ...draft, model: "rent" }, said: "" }] }))).toBeUndefined();
  });
});

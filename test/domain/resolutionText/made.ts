import type { Facts, Running } from "../../../src/domain/resolutionText/facts";
import { modelOf } from "../../../src/domain/resolutionText/models";
import { type Form, usual, wholeText, written } from "../../../src/domain/resolutionText/write";

export const calderwick: Running = {
  name: "June Calderwick",
  office: "City Council",
  district: "3",
  level: "City",
  chapter: "Harbor City",
  electionDay: "2026-11-03",
};

/** A local of which everything is known. */
export const someFacts = (more: Partial<Facts> = {}): Facts => ({
  today: "2026-09-28",
  local: "IBEW 9103",
  kind: "Local union",
  members: 412,
  supporters: 61,
  rules: {
    Local: "IBEW 9103",
    "Who decides": "Membership meeting",
    Threshold: "Two-thirds of votes cast",
    Quorum: 40,
    "Notice days": 14,
    "Submission days": 10,
    "Who may submit": "any member",
    "Next meeting": "2026-10-15",
    "Rules checked on": "2026-08-03",
  },
  rulesSource: "Priya, from the by-laws",
  above: [{ name: "Harbor City Central Labor Council", kind: "Central labor council" }],
  issues: [
    { issue: "health care", people: 61 },
    { issue: "staffing", people: 12 },
  ],
  chapter: "Harbor City",
  slate: "Harbor Slate",
  onSlate: [calderwick],
  candidate: calderwick,
  decideBy: "2026-11-03",
  meeting: "2026-10-15",
  mover: "Ines Quillmark",
  position: "Steward",
  seconder: "",
  ...more,
});

/** A local of which nothing is known but its name. */
export const bareFacts = (more: Partial<Facts> = {}): Facts => {
  const { members: _, supporters: __, candidate: ___, ...facts } = someFacts();
  return {
    ...facts,
    kind: "",
    rules: { Local: "IBEW 9103" },
    rulesSource: "",
    above: [],
    issues: [],
    chapter: "",
    slate: "",
    onSlate: [],
    decideBy: "",
    meeting: "",
    mover: "",
    position: "",
    ...more,
  };
};

/** A model written out as it is before anybody changes it. */
export function textOf(model: string, facts: Facts, form: Form = "traditional"): string {
  const draft = modelOf(model)?.draft(facts);
  if (!draft) throw new Error(`no model ${model}`);
  return wholeText(written(facts, form, draft.title, usual(draft)));
}

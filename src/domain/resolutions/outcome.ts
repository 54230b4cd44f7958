import { type Outcome, outcomes, type Purpose, purposes } from "../../tables/lists";
import { type Cell, chosen, type ResolutionRow, type StepRow, sameKey, words } from "./rows";

/** What was decided, before a person says what it means. */
export type Decision = "adopted" | "failed" | "withdrawn" | "rescinded";

const canMean: Record<Decision, readonly Outcome[]> = {
  adopted: [
    "Endorsed",
    "Co-endorsed",
    "Supported",
    "No endorsement",
    "Endorsed a rival",
    "Process opened",
    "Early endorsement blocked",
  ],
  failed: ["Failed", "No endorsement", "Endorsed a rival", "Early endorsement blocked"],
  withdrawn: ["Withdrawn"],
  rescinded: ["Rescinded"],
};
const opensTheProcess: readonly Outcome[] = ["Process opened", "No endorsement", "Early endorsement blocked"];

/** What the resolution asks for; a row with a candidate and nothing else asks to endorse the candidate. */
export function purposeOf(resolution: ResolutionRow): Purpose | undefined {
  const known = chosen(purposes, resolution.For);
  return known ?? (sameKey(resolution.Candidate) ? "Endorse a candidate" : undefined);
}

/** The outcomes a person may choose for a decision, the usual one first where there is one. */
export function possibleOutcomes(decision: Decision, resolution: ResolutionRow): readonly Outcome[] {
  const purpose = purposeOf(resolution);
  if (decision !== "adopted") return canMean[decision];
  if (purpose === "Open the process") return opensTheProcess;
  if (purpose === "Endorse a candidate" || purpose === "Endorse the slate") {
    return canMean.adopted.filter((outcome) => outcome !== "Process opened");
  }
  return canMean.adopted;
}

/**
 * The outcome of a decision: what the person chose where the decision can mean that, else the usual one. "" when another kind of
 * resolution was adopted and nobody has said what that means: we do not guess.
 */
export function outcomeOf(decision: Decision, resolution: ResolutionRow, choice: Cell): Outcome | "" {
  const possible = possibleOutcomes(decision, resolution);
  const picked = chosen(outcomes, choice);
  if (picked && possible.includes(picked)) return picked;
  const purpose = purposeOf(resolution);
  if (decision === "adopted" && (!purpose || purpose === "Other")) return "";
  return possible[0] ?? "";
}

/** An outcome as a person would say it; "" for one that says no more than the step that led to it. */
export const outcomeWords = (outcome: string): string =>
  ["Failed", "Withdrawn", "Rescinded"].includes(outcome) ? "" : outcome;

/**
 * What a person chose on a deciding step. The steps have no column for it, so it stands first in the step's Note ("Co-endorsed. With …"):
 * undoing later steps then finds it again.
 */
export function outcomeChosen(row: StepRow): Outcome | undefined {
  return chosen(outcomes, row.Outcome) ?? chosen(outcomes, words(row.Note).split(/[.,:;\n]/)[0]);
}

/** The Note to record for a step on which a person chose an outcome. */
export const noteWithOutcome = (choice: Cell, note: Cell): string =>
  [words(choice), words(note)].filter(Boolean).join(". ");

import { steps as knownSteps, type Step } from "../../tables/lists";
import { dayIn } from "../days";
import { whoDecides } from "./bodies";
import type { Course } from "./course";
import { sayOn, stepsPassed, type WhereAndWhen } from "./life";
import { outcomeChosen, outcomeOf } from "./outcome";
import { chosen, type StepRow, words } from "./rows";
import { addUp, anyCounted, quorumMet, quorumOf, sayVotes, thresholdMet, votesIn } from "./votes";

const adoptions: readonly Step[] = ["Adopted", "Adopted as amended", "Substitute adopted", "Ratified"];
const votesTaken: readonly Step[] = [...adoptions, "Failed"];

/** What to say beside a step that is being recorded. Warnings never refuse: a chair declares the result, not we. */
export function stepWarnings(
  life: Course,
  row: StepRow,
  { resolution = {}, rules = {} }: WhereAndWhen = {},
): string[] {
  const step = chosen(knownSteps, row.Step);
  const warnings: string[] = [];
  const own = votesIn(row);
  const sum = life.sessions.length ? addUp(life.sessions) : life.counted;
  const votes = anyCounted(own) ? own : sum;
  if (step === "Forwarded" && !words(row.Body))
    warnings.push("Say which body it was sent to, so that we can follow it there.");
  if (!step || !votesTaken.includes(step) || life.away) return warnings;
  const met = thresholdMet(rules.Threshold, votes);
  const counted = sayVotes(votes);
  const takes = words(rules.Threshold).toLowerCase();
  // A board that ratifies a poll has its own rule; the threshold is the poll's.
  if (step !== "Ratified" && met === false && step !== "Failed") {
    warnings.push(
      `${counted} is less than the ${takes} this local asks for. Check the counts, or ask the chair what was declared.`,
    );
  }
  if (step === "Failed" && met)
    warnings.push(
      `${counted} reaches the ${takes} this local asks for. Check the counts, or ask the chair what was declared.`,
    );
  const quorum = quorumOf(rules);
  if (step !== "Ratified" && quorumMet(quorum, votes) === false) {
    warnings.push(
      `${votes.present} were there, and the quorum is ${quorum}. If nobody raised it the vote stands, but expect the question.`,
    );
  }
  if (
    life.sessions.length &&
    own.for !== undefined &&
    sum.for !== undefined &&
    sayVotes(own) !== sayVotes(sum)
  ) {
    warnings.push(
      `The sessions add up to ${sayVotes(sum)}, and this says ${sayVotes(own)}. Put right whichever is off.`,
    );
  }
  const asked = outcomeOf("adopted", resolution, outcomeChosen(row) || resolution.Outcome);
  if (adoptions.includes(step) && !asked)
    warnings.push("Choose under Outcome what the adoption means for the endorsement.");
  if (step === "Adopted" && whoDecides(rules) === "Poll then board") {
    warnings.push("Here the board has the last word, so it counts once Ratified is recorded.");
  }
  return warnings;
}

/**
 * Whether one more step may be recorded: "" or the sentence that says why not. It takes its place among the others by its day, so a
 * forgotten step may be added, unless those after it would then no longer follow.
 * @param rows the steps in the order of the table, without the new one
 */
export function whyNotRecord(rows: readonly StepRow[], row: StepRow, about: WhereAndWhen = {}): string {
  if (!chosen(knownSteps, row.Step))
    return `“${words(row.Step)}” is not a step we know, so choose one from the list.`;
  const today = about.today ?? "";
  const added = { ...row, Resolution: about.resolution?.Resolution, On: dayIn(row.On) || today };
  const passed = stepsPassed([...rows, added], about);
  const at = passed.findIndex((one) => one.row === added);
  const why = passed[at]?.why ?? "";
  const standing = new Set(
    stepsPassed(rows, about)
      .filter((one) => one.why)
      .map((one) => one.row),
  );
  const upset = passed.slice(at + 1).find((one) => one.why && !standing.has(one.row));
  if (why || !upset) return why;
  return `${upset.step}${sayOn(upset.row, today)} would no longer follow, so check the day, or undo that step first.`;
}

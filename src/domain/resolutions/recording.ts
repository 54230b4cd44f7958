import { steps as knownSteps, type Step } from "../../tables/lists";
import { dayIn } from "../days";
import { usualBody } from "./after";
import { bodyKind, settlesIt, whoDecides } from "./bodies";
import type { Course } from "./course";
import { forumAsked } from "./forumFirst";
import { sayOn } from "./life";
import { whyNot } from "./nextSteps";
import { outcomeChosen, outcomeOf, possibleOutcomes } from "./outcome";
import { passedWith, stepsPassed, type WhereAndWhen } from "./passed";
import { chosen, either, type RulesRow, type StepRow, words } from "./rows";
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
  const body = words(row.Body) || usualBody(life, step, rules);
  const chosenOutcome = outcomeChosen(row);
  const means = possibleOutcomes(step === "Failed" ? "failed" : "adopted", resolution);
  if (chosenOutcome && !means.includes(chosenOutcome))
    warnings.push(`${step} cannot mean “${chosenOutcome}” here. It can mean ${either(means)}.`);
  if (onlyRecommends(body, rules)) return warnings;
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
  const forum = life.forumHeld || !adoptions.includes(step) ? "" : forumAsked(rules, resolution);
  if (forum)
    warnings.push(
      "Here a candidate forum comes first, and none is recorded. If there was one, record Forum held with its day.",
    );
  const asked = outcomeOf("adopted", resolution, outcomeChosen(row) || resolution.Outcome);
  if (adoptions.includes(step) && !asked)
    warnings.push("Choose under Outcome what the adoption means for the endorsement.");
  if (step === "Adopted" && whoDecides(rules) === "Poll then board") {
    warnings.push("Here the board has the last word, so it counts once Ratified is recorded.");
  }
  return warnings;
}

/** Whether the body is a small one with rules of its own, whose vote decides nothing here. */
function onlyRecommends(body: string, rules: RulesRow): boolean {
  const kind = bodyKind(body, rules.Local);
  const small = kind === "Executive board" || kind === "Endorsement committee" || kind === "Unit";
  return small && !settlesIt(body, rules, false);
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
  const standing = stepsPassed(rows, about);
  const now = standing[standing.length - 1]?.after;
  // An idea begins a course, whatever its day; later there is nothing to begin.
  if (now && chosen(knownSteps, row.Step) === "Idea") return whyNot("Idea", now, about.rules ?? {}, today);
  const added = { ...row, Resolution: about.resolution?.Resolution, On: dayIn(row.On) || today };
  const passed = passedWith(rows, added, about);
  const at = passed.findIndex((one) => one.row === added);
  const why = passed[at]?.why ?? "";
  const upsetBefore = new Set(standing.filter((one) => one.why).map((one) => one.row));
  const upset = passed.slice(at + 1).find((one) => one.why && !upsetBefore.has(one.row));
  if (!why && !upset) return "";
  // One that was forgotten on a day may be what puts the others in order.
  if (upsetBefore.size > 0 && stepsPassed([...rows, added], about).every((one) => !one.why)) return "";
  if (why || !upset) return why;
  return `${upset.step}${sayOn(upset.row, today)} would no longer follow, so check the day, or undo that step first.`;
}

import type { Outcome, Purpose, Step } from "../../tables/lists";
import { chance } from "./random";

/** For, against, abstained, present. */
type Counts = readonly [number, number, number, number];

/** A step so many days from today. */
export interface CourseStep {
  on: number;
  step: Step;
  body?: string;
  until?: number;
  counts?: Counts;
  note?: string;
}

/** A resolution, its steps, and where they have brought it. */
export interface CourseOf {
  key: string;
  title: string;
  purpose: Purpose;
  candidate: string;
  local: string;
  drivenBy: string;
  steps: CourseStep[];
  status: string;
  outcome?: Outcome;
  /** The key of the one it grew from. */
  follows?: string;
  /** Days from today; none where it is too late to matter, or was met. */
  lastSafe?: number;
  marginEvidence?: string;
  announced?: string;
  notes?: string;
}

export const keys = chance(19);
export const at = (local: string, body: string) => `${local} ${body}`;
export const step = (on: number, name: Step, more: Partial<CourseStep> = {}): CourseStep => ({
  on,
  step: name,
  ...more,
});

/** Drafted, sent in, moved and seconded on these days, and then what the meeting did. */
export function meeting(
  body: string,
  [drafted, submitted, met]: readonly [number, number, number],
  ...end: CourseStep[]
) {
  return [
    step(drafted, "Drafted"),
    step(submitted, "Submitted", { body }),
    step(met, "Moved", { body }),
    step(met, "Seconded", { body }),
    ...end.map((each) => ({ body, ...each })),
  ];
}

export function endorse(
  local: string,
  candidate: string,
  rest: Omit<CourseOf, Named>,
  drivenBy = "Committee",
): CourseOf {
  const title = candidate ? `Endorse ${candidate}` : "Endorse the Harbor Slate";
  const purpose = candidate ? "Endorse a candidate" : "Endorse the slate";
  return { key: keys.key("R"), title, purpose, candidate, local, drivenBy, ...rest };
}
type Named = "key" | "title" | "purpose" | "candidate" | "local" | "drivenBy";

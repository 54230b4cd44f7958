import { choice, count, day, key, note, reference, text } from "./kit/column";
import { table } from "./kit/table";
import { drivers, outcomes, purposes, steps, yesNo } from "./lists";

export const resolutions = table(
  "Resolutions",
  "Resolution",
  "Each resolution from the idea to what came of it. A target is a resolution in step Idea.",
  {
    Resolution: key("A short code that fills itself in."),
    Title: text("What it is called.", { width: 240 }),
    For: choice(purposes, "Open the process, or endorse a candidate or the slate.", { width: 160 }),
    Candidate: reference("Candidates", "Whom it endorses, if it is one candidate."),
    Local: reference("Locals", "Where it starts."),
    "Driven by": choice(drivers, "Who leads the effort."),
    Mover: text("Who will move it.", { width: 150 }),
    Seconder: text("Who will second it.", { width: 150 }),
    Lead: reference("Team", "Who on the committee looks after it."),
    Status: text("Where it stands. It follows from its steps."),
    "Next body": text("The body it goes to next.", { width: 200, wrap: true }),
    "Next date": day("When that body meets."),
    "Last safe day": day("After this day it is too late for that meeting."),
    Outcome: choice(outcomes, "What came of it."),
    "Decided on": day("When it was decided.", { past: true }),
    "For votes": count("Votes for, if they were counted."),
    Against: count("Votes against, if they were counted."),
    Abstain: count("Abstentions, if they were counted."),
    "Field margin": choice(yesNo, "Yes if our work changed the result without a win.", { width: 74 }),
    Evidence: note("What shows that."),
    "Agreed by": text("Who on the committee agreed to the claim.", { width: 160, wrap: true }),
    "Announced to": text("Whom the union has told, and how.", { width: 200, wrap: true }),
    Follows: reference(
      "Resolutions",
      "The resolution it grows from, such as the one that opened the process.",
    ),
    Notes: note("Anything the next person should know."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { id: "R" },
);

export const resolutionSteps = table(
  "Resolution steps",
  "Step key",
  "Every step of every resolution as it happened. Rows are added; only Undo takes the last one away.",
  {
    "Step key": key("A short code that fills itself in."),
    Resolution: reference("Resolutions", "The resolution it belongs to, by its code."),
    On: day("When it happened."),
    Body: text("The body it happened in.", { width: 220, wrap: true }),
    Step: choice(steps, "What happened."),
    Until: day("Until when it is put off, referred or tabled."),
    "For votes": count("Votes for, if they were counted."),
    Against: count("Votes against, if they were counted."),
    Abstain: count("Abstentions, if they were counted."),
    Present: count("How many were there, if known."),
    By: text("Who moved, seconded, or told us.", { width: 150 }),
    Note: note("Anything to know about this step."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { id: "S", appendOnly: true, gridRows: 100 },
);

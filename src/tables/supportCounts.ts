import { count, day, key, note, reference, share, text } from "./kit/column";
import { table } from "./kit/table";

export const supportCounts = table(
  "Support counts",
  "Count",
  "Where each local stood on a day: a row for each count, never changed.",
  {
    Count: key("A short code that fills itself in."),
    On: day("The day it was counted.", { past: true }),
    Local: reference("Locals", "The local that was counted."),
    Test: text("What was counted: assessments, a petition, a photo.", { width: 180 }),
    Supporters: count("How many were with us.", { width: 86 }),
    "Out of": count("Members of the local that day."),
    Share: share("Supporters out of members."),
    "Goal share": share("The share we wanted that day."),
    "Worker-leaders": count("Worker-leaders we had there.", { width: 108 }),
    "Counted by": text("Who counted."),
    Note: note("Anything to know about this count."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { id: "N", appendOnly: true, gridRows: 100 },
);

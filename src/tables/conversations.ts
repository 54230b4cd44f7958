import { choice, day, key, note, reference, scale, text } from "./kit/column";
import { table } from "./kit/table";
import { answers, bases, results, ways } from "./lists";

export const conversations = table(
  "Conversations",
  "Conversation",
  "Every conversation as it was logged. Rows are added and never changed.",
  {
    Conversation: key("A short code that fills itself in."),
    On: day("When it was.", { past: true }),
    Contact: reference("Contacts", "Who it was with, by their code."),
    Name: text("Their name, so that this tab can be read on its own.", { width: 170 }),
    Local: reference("Locals", "The local they were in that day."),
    By: reference("Team", "Who talked to them."),
    How: choice(ways, "A call, a text, in person.", { width: 110 }),
    Result: choice(results, "What came of it."),
    About: text("A resolution, a candidate or a test. Blank: the campaign.", { width: 180 }),
    Assessment: scale(1, 5, "Where they stood: 1 strong to 5 against. Blank: it did not come up."),
    Basis: choice(bases, "How we know.", { width: 86 }),
    Ask: text("What we asked of them."),
    Answer: choice(answers, "What they said.", { width: 74 }),
    "Ask 2": text("The second thing we asked."),
    "Answer 2": choice(answers, "What they said.", { width: 74 }),
    "Ask 3": text("The third thing we asked."),
    "Answer 3": choice(answers, "What they said.", { width: 74 }),
    Issues: text("What matters to them, with commas.", { width: 230 }),
    Note: note("Their words, as near as you can."),
    "Follow up on": day("When to be in touch again."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { id: "V", appendOnly: true, gridRows: 100 },
);

import type { SetUpPath } from "../../addon/actions/forms";
import { el } from "../dom";
import { textField, two } from "../fields";
import { saving } from "../form";
import type { Frame } from "../frame";
import { likelyCount } from "../guesses";

/** The chapter and its goal, as they stand on Settings. */
export function showGoal(frame: Frame, path: SetUpPath, back: (said?: string) => void): void {
  const chapter = textField("Chapter", "Your chapter", { hint: "It goes on everything you print or send." });
  const candidates = textField("Candidates wanted", "Candidates", { numeric: true, guess: likelyCount });
  const each = textField("Locals wanted for each", "Locals for each", { numeric: true, guess: likelyCount });
  const all = textField("Locals wanted in all", "Different locals in all", {
    numeric: true,
    guess: likelyCount,
  });
  const by = textField("Decide by", "Decide by", {
    type: "date",
    hint: "The day by which the last endorsement helps: usually election day.",
  });
  const fields = [chapter, candidates, each, all, by];
  chapter.set(path.chapter);
  candidates.set(path.candidates);
  each.set(path.each);
  all.set(path.wanted);
  by.set(path.decideBy);
  const save = saving(frame, {
    action: "saveSettings",
    fields,
    check: () =>
      chapter.value() === "" ? [{ field: chapter, sentence: "Write what your chapter is called." }] : [],
    input: () => ({ values: Object.fromEntries(fields.map((field) => [field.name, field.value()])) }),
    done: (_, said) => back(said),
  });
  frame.show({
    main: [
      el("h1", {}, "Your chapter and your goal"),
      chapter.node,
      two(candidates, each),
      all.node,
      by.node,
    ],
    primary: { label: "Save the goal", run: () => void save() },
    aside: [{ label: "Back", run: () => back() }],
  });
}

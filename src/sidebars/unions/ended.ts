import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import { el, many } from "../dom";
import type { Frame } from "../frame";
import { opening } from "../opening";

/** After the last text: what came of it, or where to begin while nobody is here. */
export function ended(
  frame: Frame,
  form: Unmatched,
  { matched, left }: { matched: number; left: number },
  look: () => void,
): void {
  const lookAgain = { label: "Look again", run: look };
  if (form.people === 0) {
    const first = "Bring in a list first. What people wrote about their union then waits here for you.";
    return frame.show({
      main: [el("h1", {}, "Nobody is here yet"), el("p", {}, first)],
      primary: { label: "Bring in a list", run: () => void opening(frame, "openBringInAList") },
      aside: [lookAgain],
    });
  }
  const more = form.of - form.groups.length;
  const asWritten = `${left.toLocaleString("en-US")} ${left === 1 ? "is" : "are"} left as written.`;
  frame.show({
    main: [
      el("h1", {}, form.of === 0 || matched > 0 ? "All matched." : "That’s all of them."),
      el("p", {}, left > 0 ? asWritten : "Everyone who wrote of a union here is in a local."),
      ...(more > 0 ? [el("p", {}, `${many(more, "text waits", "texts wait")} for the next look.`)] : []),
    ],
    primary: lookAgain,
  });
}

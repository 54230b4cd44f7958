import { el, many } from "../dom";
import { oneOf } from "../fields";
import type { Frame } from "../frame";

export type People = "keep" | "empty";

/** A copy has other people's people in it: somebody must say whether they stay. Nothing is chosen beforehand. */
export function askAboutPeople(
  frame: Frame,
  people: number,
  go: (choice: People) => void,
  back: () => void,
): void {
  const them = many(people, "person", "people");
  const choices = [
    {
      value: "keep",
      label: "Keep the people",
      about: "They stay in this copy, with everything written about them.",
    },
    {
      value: "empty",
      label: "Start empty",
      about:
        "People, conversations, resolutions and names go out of this copy. The workbook it was made from keeps them.",
    },
  ];
  const labels: Record<string, string> = { keep: `Keep ${them}`, empty: "Start empty" };
  const chosen = (value: string) =>
    frame.offer({ label: labels[value] ?? "", run: () => go(value as People) });
  frame.show({
    main: [
      el("h1", {}, "Do these people stay?"),
      el(
        "p",
        {},
        `This copy holds ${them} of the workbook it was made from. Did they agree to be in yours? Nothing is taken out until you say so.`,
      ),
      oneOf("people", "In this copy", choices, chosen),
    ],
    primary: { label: "Go on", run: () => {}, why: "Choose one first." },
    aside: [{ label: "Back", run: back }],
  });
}

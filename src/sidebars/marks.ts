import { el } from "./dom";

/** What the assessments are called, from 1 to 5. */
export const assessmentWords: readonly string[] = ["Strong", "With us", "Unsure", "Leans no", "Against"];

/** The mark of an assessment, a number in its shape; a dashed one where nobody has asked. */
export function markOf(assessment: number | string): HTMLElement {
  const asked = assessment !== "";
  return el(
    "span",
    { class: "mark", "data-is": asked ? String(assessment) : "none" },
    asked ? String(assessment) : "–",
  );
}

import { sayDay } from "../../domain/days";
import { Problem } from "../../domain/problem";
import { reading } from "../action";
import { dropDraft as drop, keepDraft as keep, type TextDraft } from "../workbook/drafts";
import { textOf } from "../workbook/input";
import type { Workbook } from "../workbook/workbook";

/** Keeps what somebody chose and typed in Write a resolution, for them alone; nothing in the workbook changes. */
export const keepDraft = reading<{ at: number }>(({ workbook }, input) => {
  const draft = input.draft as TextDraft | undefined;
  if (!draft?.subject || !draft.local || !draft.model)
    throw new Problem("Say whose text it is, and which.", "draft");
  const at = Date.now();
  keep(draft, { dialog: textOf(input, "dialog"), nth: Number(input.nth ?? 0) }, at);
  return { value: { at }, said: sayKept(workbook, at) };
});

/** Forgets a draft, by its subject. */
export const dropDraft = reading<null>((_, input) => {
  drop(textOf(input, "subject"));
  return { value: null, said: "The draft is gone." };
});

/** "Draft saved 8:52 pm", and on a later day "Draft saved Mon, Sep 28". */
export function sayKept(workbook: Workbook, at: number): string {
  const day = workbook.dayOf(new Date(at));
  return `Draft saved ${day === workbook.today ? workbook.clockOf(at) : sayDay(day, workbook.today)}`;
}

import { sayDays } from "../domain/days";
import type { TodoState } from "../domain/resolutions/todo";
import { el } from "./dom";

const looks: Record<TodoState, string> = {
  late: "late",
  tight: "tight",
  "on time": "",
  won: "won",
  blocked: "blocked",
  decided: "",
};

/** Where a resolution stands, as a word with the number of days; shape and fill say it again. */
export function stateMark(state: TodoState, days?: number): HTMLElement {
  return el("span", { class: ["state", looks[state]].filter(Boolean).join(" ") }, wordsOf(state, days));
}

function wordsOf(state: TodoState, days: number | undefined): string {
  const word = state.charAt(0).toUpperCase() + state.slice(1);
  if (state === "won" || state === "blocked" || state === "decided") return word;
  if (days === undefined) return "No day yet";
  return `${word}: ${days === 0 ? "today" : sayDays(Math.abs(days))}`;
}

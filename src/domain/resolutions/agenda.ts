import { addDays } from "../../tables/kit/day";
import type { Todo } from "./todo";

/** A resolution in a list. */
export interface Listed {
  key: string;
  title: string;
  local: string;
  todo: Todo;
  /** 37 where it made its local the 37th that endorsed. */
  place?: number;
}

export interface Agenda {
  /** The longest overdue first. */
  late: Listed[];
  /** Today and the seven days after it, by day. */
  week: { on: string; items: Listed[] }[];
  /** Of the last two weeks, or since the day that was asked for; the newest first. */
  decided: Listed[];
  /** By day; those nobody knows a day for come last. */
  later: Listed[];
}

const WEEK = 7;
const RECENT = 14;

/**
 * All resolutions in the order in which they need someone. Older decisions are left out.
 * @param since ISO; the day from which on decisions are listed, "" for all of them
 */
export function agenda(items: readonly Listed[], today: string, since = addDays(today, -RECENT)): Agenda {
  const open = items.filter(({ todo }) => todo.open);
  const end = addDays(today, WEEK);
  const soon = (todo: Todo) => todo.on !== "" && todo.on <= end;
  const late = open.filter(({ todo }) => todo.state === "late").sort(byDay);
  const due = open.filter(({ todo }) => todo.state !== "late" && soon(todo)).sort(byDay);
  const rest = open.filter(({ todo }) => todo.state !== "late" && !soon(todo));
  const recent = ({ todo }: Listed) =>
    since === "" ? !todo.open || todo.decidedOn !== "" : todo.decidedOn !== "" && todo.decidedOn >= since;
  const settled = (item: Listed) => recent(item) && (!item.todo.open || item.todo.on === "");
  return {
    late,
    week: [...new Set(due.map(({ todo }) => todo.on))].map((on) => ({
      on,
      items: due.filter(({ todo }) => todo.on === on),
    })),
    decided: items.filter(settled).sort((a, b) => compare(b.todo.decidedOn, a.todo.decidedOn)),
    later: rest.filter((item) => !settled(item)).sort(byDay),
  };
}

/** Sorting is stable, so that those of one day stay as they stand in the workbook. */
const byDay = (a: Listed, b: Listed) => compare(a.todo.on || "9999", b.todo.on || "9999");
const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

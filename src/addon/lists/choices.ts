import type { Outcome } from "../../domain/lists/preview";
import { Problem } from "../../domain/problem";
import { textOf } from "../workbook/input";
import type { AboutWaiting } from "../workbook/waiting";
import { MOST_SHOWN, type Show } from "./looked";

type Input = Readonly<Record<string, unknown>>;

/** What people may choose about a list; only what was handed in. */
export function choicesIn(input: Input): Partial<AboutWaiting> {
  const { columns, states, cities, take, same, skip } = input;
  return {
    ...(input.kind !== undefined && { kind: textOf(input, "kind") }),
    ...(columns !== undefined && { columns: textsByName(columns, "columns") }),
    ...(states !== undefined && { states: textsIn(states, "states") }),
    ...(cities !== undefined && { cities: textsIn(cities, "cities") }),
    ...(take !== undefined && { replace: taken(take) }),
    ...(same !== undefined && { same: textsByName(same, "same") }),
    ...(skip !== undefined && { skip: linesIn(skip) }),
  };
}

export function showIn(input: Input): Show {
  const outcome = textOf(input, "outcome");
  if (outcome !== "" && !["add", "update", "leave", "cannot"].includes(outcome)) {
    throw new Problem("Show one of add, update, leave or cannot.", "outcome");
  }
  return {
    columnsOnly: input.columnsOnly === true,
    asked: input.asked === true,
    from: numberIn(input, "from") ?? 0,
    most: Math.min(numberIn(input, "most") ?? MOST_SHOWN, MOST_SHOWN),
    ...(outcome !== "" && { outcome: outcome as Outcome }),
  };
}

/** A whole number from 0; undefined where none was given. */
export function numberIn(input: Input, field: string): number | undefined {
  const value = input[field];
  if (value === undefined || value === null || value === "") return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Problem(`Give ${field} as a whole number.`, field);
}

/** A list of texts, or one text with commas. */
function textsIn(value: unknown, field: string): string[] {
  const list = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(list) || !list.every((each) => typeof each === "string")) {
    throw new Problem(`Give ${field} as a list, such as ["MA", "NY"].`, field);
  }
  return list.map((each: string) => each.trim()).filter(Boolean);
}

function textsByName(value: unknown, field: string): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : undefined;
  if (!entries?.every(([, each]) => typeof each === "string")) {
    throw new Problem(`Give ${field} as an object, such as {"Cell": "Contacts.Phone"}.`, field);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function taken(value: unknown): string[] {
  const entries = Object.entries(textsByName(value, "take"));
  if (!entries.every(([, whose]) => whose === "list" || whose === "mine")) {
    throw new Problem('Say "list" or "mine" for each column, such as {"Phone": "list"}.', "take");
  }
  return entries.filter(([, whose]) => whose === "list").map(([heading]) => heading);
}

function linesIn(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((each) => Number.isInteger(each))) {
    throw new Problem("Give skip as a list of lines, such as [12, 31].", "skip");
  }
  return value as number[];
}

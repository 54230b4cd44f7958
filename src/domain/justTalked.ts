import type { AnyRow } from "../tables/kit/table";
import { asksAnswered } from "./talks";

/** A conversation that someone of the committee saved in the last hours. */
export interface JustTalked {
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  result: string;
  /** What the person said yes to; "" for nothing. */
  yes: string;
}

export function justTalked(conversation: AnyRow, at: number): JustTalked {
  return {
    by: String(conversation.By ?? ""),
    at,
    result: String(conversation.Result ?? ""),
    yes: asksAnswered(conversation, "Yes")[0] ?? "",
  };
}

/** "Dot talked to Ines at 8:40 pm". `clock` is the time as the workbook's people read it. */
export function sayWhoTalked({ by, result }: JustTalked, first: string, clock: string): string {
  const did: Readonly<Record<string, string>> = {
    "Left message": `left ${first} a message`,
    "No answer": `tried ${first}`,
    "Wrong number": `tried ${first}`,
  };
  return `${by} ${did[result] ?? `talked to ${first}`} at ${clock}`;
}

/** "That was 20 minutes ago, and got a yes to “Sign the petition”." */
export function sayHowItWent({ at, yes, result }: JustTalked, now: number): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  const when =
    minutes < 1
      ? "a moment ago"
      : minutes === 1
        ? "a minute ago"
        : minutes < 100
          ? `${minutes} minutes ago`
          : `${Math.round(minutes / 60)} hours ago`;
  const went = yes ? `, and got a yes to “${yes}”` : result === "Refused" ? ", and got a no" : "";
  return `That was ${when}${went}.`;
}

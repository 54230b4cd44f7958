import { many } from "./dom";

/** How a caller's evening was: "You reached 11 people tonight and 4 said yes. Thank you." */
export function sayEvening({ reached, saidYes }: { reached: number; saidYes: number }): string {
  const yes = saidYes > 0 ? ` and ${saidYes.toLocaleString("en-US")} said yes` : "";
  return `You reached ${many(reached, "person", "people")} tonight${yes}. Thank you.`;
}

import type { FloorVoteForm } from "../../addon/actions/floorVoteForm";
import { sayDate } from "../../domain/days";
import type { FloorVoteInput } from "../../domain/resolutions/floorVote";
import type { Seen } from "../../domain/resolutions/floorVoteFacts";
import { amount } from "../../domain/resolutions/rows";
import { knowsThreshold } from "../../domain/resolutions/votes";
import { thresholds } from "../../tables/lists";
import { el } from "../dom";
import { type Field, selectField, textField, two } from "../fields";
import { likelyCount } from "../guesses";

type Known = NonNullable<FloorVoteForm["known"]>;

/** The numbers a floor vote rests on, as fields that anybody may change to see what follows. */
export interface Numbers {
  node: HTMLElement;
  fields: readonly Field[];
  /** What stands in the fields; undefined while one of them is no number. */
  read(): FloorVoteInput | undefined;
}

export function numbersOf({ known, meeting, today }: FloorVoteForm & { known: Known }): Numbers {
  const count = (name: string, label: string, hint: string) =>
    textField(name, label, { numeric: true, hint, guess: likelyCount });
  const turnout = count("turnout", "People who come", whereFrom(known, meeting, today));
  const supporters = count("supporters", "Promised us", "From your sheet");
  const show = percentField("showRate", "Show up, in %", known.seen.showRate, "came here");
  const quorum = count("quorum", "Quorum", known.quorum === undefined ? "Ask the secretary" : "From Locals");
  const takes = selectField(
    "threshold",
    "It takes",
    ["", ...thresholds].map((value) => ({ value, label: value || "Not known" })),
    { hint: known.threshold ? "From Locals" : "Nobody has asked yet" },
  );
  const opponents = count("opponents", "Against us", "The 4s and 5s who vote");
  const reach = percentField("reachRate", "Calls that reach, in %", known.seen.reachRate, "calls did");
  const yes = percentField("yesRate", "Say yes, in %", known.seen.yesRate, "asked said yes");
  const percents = [show, reach, yes];
  const fields = [turnout, supporters, show, quorum, takes, opponents, reach, yes];
  const starts: Record<string, unknown> = {
    ...known,
    threshold: knowsThreshold(known.threshold) ? known.threshold : "",
  };
  for (const field of fields) {
    const value = starts[field.name];
    const shown = percents.includes(field) ? Math.round(1000 * Number(value)) / 10 : (value ?? "");
    field.set(String(shown));
    sayWhose(field);
  }
  const more = el("details", {}, el("summary", {}, "More it rests on"), opponents.node, two(reach, yes));
  return {
    node: el("div", {}, two(turnout, supporters), two(show, quorum), takes.node, more),
    fields,
    read() {
      let input: Record<string, string | number> | undefined = {};
      for (const field of fields) {
        const wrong = field === takes ? "" : whatIsWrong(field.value(), percents.includes(field));
        field.wrong(wrong);
        if (wrong !== "") input = undefined;
        else if (input && field.value() !== "") input[field.name] = numberIn(field, percents.includes(field));
      }
      return input;
    },
  };
}

function whereFrom({ turnout, turnoutOn }: Known, meeting: string, today: string): string {
  if (turnout === undefined) return "Ours included";
  if (turnoutOn) return `As on ${sayDate(turnoutOn, today)}`;
  return `Expected${meeting && ` on ${sayDate(meeting, today)}`}, from Events`;
}

/** Once somebody has changed a number it no longer comes from where it came from. */
function sayWhose(field: Field): void {
  const hint = field.node.querySelector(".hint");
  const [first, from] = [field.value(), hint?.textContent ?? ""];
  field.onInput(() => {
    if (hint) hint.textContent = field.value() === first ? from : "Your own number";
  });
}

function percentField(name: string, label: string, seen: Seen | undefined, did: string): Field {
  const hint = seen ? `${seen.yes} of ${seen.of} ${did}` : "From Settings";
  return textField(name, label, { numeric: true, hint });
}

const withoutSign = (written: string) => written.replace(/\s*%$/, "");

function whatIsWrong(written: string, percent: boolean): string {
  if (written === "") return "";
  const n = amount(percent ? withoutSign(written) : written);
  if (percent) return n !== undefined && n <= 100 ? "" : "Write a number from 0 to 100, or leave it empty.";
  return n !== undefined && Number.isInteger(n) ? "" : "Write a whole number, or leave it empty.";
}

function numberIn(field: Field, percent: boolean): string | number {
  return percent ? Number(withoutSign(field.value())) / 100 : field.value();
}

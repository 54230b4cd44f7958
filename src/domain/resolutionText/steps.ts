import { sayLongDay } from "../days";
import { isSmall } from "../resolutions/bodies";
import { beginning, type Status } from "../resolutions/course";
import { plan } from "../resolutions/plan";
import { doneSoFar, type Plan } from "../resolutions/planInput";
import { aboveOf, electionOf, type Facts, localOf } from "./facts";
import { escaped, pageHtml } from "./html";
import { plainText } from "./words";

/** One page for a worker who organises alone: what to do by when, and nobody else's name. */
export interface StepsPage {
  title: string;
  about: string;
  steps: { when: string; what: string; why: string }[];
  after: { heading: string; lines: string[] }[];
}

/** Plans backwards from the election, or from the campaign's last day. `status` is where a resolution stands that is under way. */
export function stepsPage(facts: Facts, name: string, status: Status = "Drafted"): StepsPage {
  const planned = planOf(facts, status);
  const local = plainText(localOf(facts));
  const unchecked = facts.rules["Rules checked on"] ? "" : ", which nobody has checked yet";
  const aim = planned.meeting === "" ? "" : ` They lead to ${sayLongDay(planned.meeting)}.`;
  return {
    title: `Steps and dates: ${name}`,
    about: `${stopped(`The days are counted back from the rules of ${local}${unchecked}`)}${aim}`,
    steps: planned.dates.map(({ what, on, state, why }) => ({
      when: on === "" ? "Ask" : sayLongDay(on),
      what: state === "late" ? `${what} (this day has gone by)` : what,
      why,
    })),
    after: [
      ...(planned.instead.length > 0 ? [{ heading: "If it does not work out", lines: planned.instead }] : []),
      { heading: "Before the meeting", lines: before(facts) },
      { heading: "At the meeting", lines: there(facts) },
      { heading: "Afterwards", lines: afterwards(facts) },
    ],
  };
}

const before = ({ rules }: Facts): string[] => [
  "Read the by-laws, or ask the secretary: who may bring it, how early, and how many must be there.",
  "Talk to people one at a time, first to those whom others listen to. Ask what matters to them before you ask for anything.",
  "Ask each one who agrees to come, and ask again the day before. About half of those who promise do come.",
  isSmall("", rules)
    ? "Ask somebody who sits there to move it, and whether you may come and speak for it."
    : "Ask somebody to second it, and somebody to speak after you.",
];

const there = ({ rules }: Facts): string[] => [
  "Bring copies of the text for everyone, and a few more.",
  isSmall("", rules)
    ? "Say what it asks for in one sentence, then give your best reason. Two minutes are enough."
    : "Move it in one sentence, then give your best reason. Two minutes are enough.",
  "If somebody wants to put it off, ask until when, so that it comes back.",
  "Write down the votes for and against and the abstentions, and who took the minutes.",
];

const afterwards = ({ above }: Facts): string[] => [
  "Ask the secretary for the text as it stands in the minutes.",
  ...above
    .slice(0, 1)
    .map((next) => stopped(`If it passed and says so, see that it goes on to ${plainText(aboveOf(next))}`)),
  "Thank everyone who came, however it went. What people said is where the next try begins.",
];

/** With one full stop, also where a name ends with one. */
const stopped = (words: string): string => `${words.replace(/\.$/, "")}.`;

function planOf(facts: Facts, status: Status): Plan {
  const { candidate, rules, today, meeting, mover, seconder, decideBy } = facts;
  const election = candidate ? electionOf(facts) : "";
  const deadline = election
    ? { decideBy: election, decideByIs: "election day" }
    : decideBy
      ? { decideBy }
      : {};
  return plan({
    today,
    bodies: [{ rules: meeting === "" ? rules : { ...rules, "Next meeting": meeting } }],
    mover,
    seconder,
    ...(status !== "Drafted" && { done: doneSoFar({ ...beginning, status, last: "Submitted" }) }),
    ...deadline,
  });
}

export function stepsText({ title, about, steps, after }: StepsPage): string {
  const dated = steps.map(({ when, what, why }) => `${when}: ${what}. ${why}`);
  const more = after.flatMap(({ heading, lines }) => [
    `${heading}\n${lines.map((line) => `- ${line}`).join("\n")}`,
  ]);
  return `${[title, about, dated.join("\n"), ...more].join("\n\n")}\n`;
}

/** In smaller letters than a resolution, so that it stays one sheet of paper. */
export function stepsBody({ title, about, steps, after }: StepsPage): string {
  const dated = steps.map(
    ({ when, what, why }) => `<li><b>${escaped(when)}: ${escaped(what)}.</b> ${escaped(why)}</li>`,
  );
  const more = after.map(
    ({ heading, lines }) =>
      `<h2>${escaped(heading)}</h2>\n<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`,
  );
  return [
    `<div class="steps">`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(about)}</p>`,
    `<ul>${dated.join("\n")}</ul>`,
    ...more,
    "</div>",
  ].join("\n");
}

export const stepsHtml = (page: StepsPage): string => pageHtml(page.title, stepsBody(page));

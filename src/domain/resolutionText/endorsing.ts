import { Problem } from "../problem";
import {
  type Clause,
  concerns,
  counted,
  type Draft,
  election,
  known,
  report,
  sendOn,
  size,
  tellMembers,
  votersDecide,
} from "./clauses";
import {
  electionOf,
  type Facts,
  localOf,
  longDate,
  type Running,
  runningFor,
  slateList,
  slateOf,
} from "./facts";
import { say, type Words } from "./words";

const alike = say`do the same`;

const onDay = (facts: Facts): Words => {
  const day = electionOf(facts);
  return day ? say`, in the election of ${longDate(day)}` : [];
};

/** The candidate a text is about. */
export function candidateOf({ candidate }: Facts): Running {
  if (candidate) return candidate;
  throw new Problem("Say which candidate, as they stand on Candidates.", "candidate");
}

export function endorseCandidate(facts: Facts): Draft {
  const running = candidateOf(facts);
  const { name, chapter } = running;
  const seat = runningFor(running);
  return {
    title: { formal: say`Resolution to Endorse ${seat}`, plain: say`Endorse ${seat}` },
    reasons: known([
      votersDecide(facts),
      size(facts),
      concerns(facts),
      election(facts),
      counted(facts),
      ...deeds(name),
      backing(name, chapter),
    ]),
    resolves: known([
      {
        id: "endorse",
        label: `Endorse ${name}`,
        formal: say`${localOf(facts)} endorses ${seat}${onDay(facts)}`,
        plain: say`${localOf(facts)} endorses ${seat}${onDay(facts)}`,
        fixed: true,
      },
      tellMembers(facts),
      report(facts),
      sendOn(facts, alike),
    ]),
  };
}

/** What the workbook does not know, for those who do. */
const deeds = (name: string): Clause[] => [
  {
    id: "picket",
    label: "The candidate walked our picket line",
    formal: say`${name} has stood with us on our picket line`,
    plain: say`${name} has stood with us on our picket line`,
    offered: true,
  },
  {
    id: "answered",
    label: "The candidate answered our members’ questions",
    formal: say`${name} has answered the questions that our members put`,
    plain: say`${name} has answered the questions that our members put`,
    offered: true,
  },
];

function backing(name: string, chapter: string): Clause | undefined {
  if (chapter === "") return undefined;
  return {
    id: "backing",
    label: `${chapter} leads the campaign`,
    formal: say`the campaign for ${name} is led by ${chapter}, with which members of ours can work`,
    plain: say`The campaign for ${name} is led by ${chapter}, and members of ours can work with it`,
    offered: true,
  };
}

export function endorseSlate(given: Facts): Draft {
  const { candidate: _, ...facts } = given;
  const { slate, onSlate, chapter } = facts;
  if (slate === "" && onSlate.length === 0)
    throw new Problem(
      "Nobody is on the slate yet. Put Yes in On slate on Candidates, or name the slate in Settings.",
      "slate",
    );
  const whole = slateOf(facts, "slate");
  const them: Words = onSlate.length === 0 ? [] : say`: ${slateList(facts)}`;
  return {
    title: {
      formal: say`Resolution to Endorse ${slateOf(facts, "Slate")}`,
      plain: say`Endorse ${whole}`,
    },
    reasons: known([
      votersDecide(facts),
      size(facts),
      concerns(facts),
      {
        id: "together",
        label: "A slate can carry more than one candidate",
        formal: say`what working people need takes more than one seat, and a slate says beforehand who would carry it together`,
        plain: say`What working people need takes more than one seat, and a slate says beforehand who would carry it together`,
      },
      put(chapter),
      election(facts),
      counted(facts),
    ]),
    resolves: known([
      {
        id: "endorse",
        label: "Endorse the whole slate",
        formal: say`${localOf(facts)} endorses the whole of ${whole}${onDay(facts)}${them}`,
        plain: say`${localOf(facts)} endorses the whole of ${whole}${onDay(facts)}${them}`,
        fixed: true,
      },
      tellMembers(facts),
      report(facts),
      sendOn(facts, alike),
    ]),
  };
}

function put(chapter: string): Clause | undefined {
  if (chapter === "") return undefined;
  return {
    id: "chapter",
    label: `${chapter} put the slate together`,
    formal: say`the slate is put forward by ${chapter}, with which members of ours can work`,
    plain: say`The slate is put forward by ${chapter}, and members of ours can work with it`,
    offered: true,
  };
}

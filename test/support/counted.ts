import { LEFT, MIDDLE, RIGHT, top } from "../../src/addon/workbook/dashboard/places";
import { type Campaign, type Dashboard, dashboard } from "../../src/domain/dashboard/dashboard";
import { localFigures } from "../../src/domain/support";
import { isOpen } from "../../src/domain/targets";
import type { AnyRow } from "../../src/tables/kit/table";

/** Whatever gives the rows of a tab. */
interface Rows {
  rows(tab: string): AnyRow[];
}

function settingsOf(book: Rows): Map<unknown, unknown> {
  return new Map(book.rows("Settings").map(({ Setting, Value }) => [Setting, Value]));
}

function rulesOf(settings: Map<unknown, unknown>) {
  return {
    supportersAreAtMost: Number(settings.get("Supporters are at most")),
    goalShare: Number(settings.get("Goal share")),
  };
}

/** The figures of every local counted from its people: as its cells should hold them, and as they should be shown. */
export function localsCounted(book: Rows): { held: AnyRow; shown: AnyRow }[] {
  const settings = settingsOf(book);
  const people = book.rows("Contacts");
  return book.rows("Locals").map((local) => {
    const ours = people.filter((person) => person.Local === local.Local);
    const figures = localFigures(local, ours, rulesOf(settings), String(settings.get("Today")));
    const { contacts, assessed, supporters, share, needed, workerLeaders, followUpsDue } = figures;
    const held: AnyRow = {
      Local: local.Local ?? "",
      Contacts: contacts,
      Assessed: assessed,
      Supporters: supporters,
      "Support share": share ?? "",
      "Still needed": needed ?? "",
      "Worker-leaders": workerLeaders,
      "Follow-ups due": followUpsDue,
    };
    const texts = Object.entries(held).map(([heading, value]) => [
      heading,
      (value ?? "").toLocaleString("en-US"),
    ]);
    const percent = share === undefined ? "" : `${Math.round(share * 100)}%`;
    return { held, shown: { ...Object.fromEntries(texts), "Support share": percent } };
  });
}

/** The dashboard counted from the rows, where no resolution is under way. */
export function boardOf(book: Rows): Dashboard {
  const settings = settingsOf(book);
  const number = (name: string) => Number(settings.get(name));
  const campaign: Campaign = {
    locals: book.rows("Locals"),
    people: book.rows("Contacts"),
    conversations: book.rows("Conversations"),
    resolutions: book.rows("Resolutions"),
    candidates: book.rows("Candidates"),
    introductions: book.rows("Introductions"),
    events: book.rows("Events"),
    pledges: book.rows("Pledges"),
  };
  if (campaign.resolutions.some(({ Status }) => isOpen(Status))) throw new Error("a resolution is under way");
  const aims = {
    rules: rulesOf(settings),
    goal: number("Locals wanted in all"),
    each: number("Locals wanted for each"),
    candidates: number("Candidates wanted"),
    decideBy: String(settings.get("Decide by") ?? ""),
    oldAfter: number("Assessments age after"),
    firstCallWithin: number("First call within days"),
    teamSize: number("Team of a serious effort"),
  };
  return dashboard(campaign, aims, [], String(settings.get("Today")));
}

/** The numbers of each line of a dashboard, by its section and its words. */
export type Numbers = Record<string, string[]>;

/** The columns of each block, from 0, and the rows its lists begin in, from 1. */
const BLOCKS = [
  [LEFT - 1, MIDDLE - 1, [top.first, top.week, top.charts, top.wins, top.second, top.third, top.pledged]],
  [MIDDLE - 1, RIGHT - 1, [top.first, top.charts, top.second, top.third, top.raised]],
  [RIGHT - 1, undefined, [top.first, top.charts, top.wins, top.second, top.third]],
] as const;
/** Lists of names. */
const NAMES = /^(What comes next|Still possible|After each win|Locals that back)/;

/** The numbers that a dashboard shows, from its texts by row and column. */
export function numbersOn(texts: readonly (readonly string[])[]): Numbers {
  const figures = texts[top.cards] ?? [];
  const numbers: Numbers = {
    "Locals that endorsed": [figures[LEFT - 1] ?? ""],
    Late: [figures[RIGHT - 1] ?? ""],
    "Follow-ups due": [figures[RIGHT + 1] ?? ""],
  };
  for (const [from, to, sections] of BLOCKS) {
    let section = "";
    texts.slice(0, top.margins - 1).forEach((row, i) => {
      const [words = "", ...beside] = row.slice(from, to);
      if (sections.some((each) => each === i + 1)) section = words;
      else if (section !== "" && words !== "" && !NAMES.test(section)) {
        const held = beside.filter((text) => /\d/.test(text));
        if (held.length > 0) numbers[`${section}: ${words}`] = held;
      }
    });
  }
  return numbers;
}

/** The numbers that should stand there. */
export function numbersOf(board: Dashboard): Numbers {
  const { ladder, trust, firstContact } = board;
  const lines = (section: string, each: readonly (readonly [string, ...(string | number)[]])[]): Numbers =>
    Object.fromEntries(each.map(([words, ...held]) => [`${section}: ${words}`, held.map(String)]));
  const weekly = (each: Dashboard["headlines"]) =>
    each.map(({ what, now, before }) => [what, now, `${before} before`] as const);
  const percent = (part: number) => `${(part * 100).toFixed(part > 0 && part < 0.01 ? 1 : 0)}%`;
  const begun = Object.values(board.stages).reduce((sum, n) => sum + n, 0);
  return {
    "Locals that endorsed": [String(board.distinctLocals)],
    Late: [String(board.resolutions.filter(({ late }) => late).length)],
    "Follow-ups due": [String(board.followUps.reduce((sum, { due }) => sum + due, 0))],
    ...lines("The ladder", [
      ["National union", ladder.nationalCandidate, `${ladder.nationalSlate}, the top`],
      ["Local union", `${ladder.localCandidate}, where we start`, ladder.localSlate],
    ]),
    ...lines(
      board.candidates.every(({ wanted }) => wanted === board.each)
        ? `Each candidate, out of ${board.each} locals`
        : "Each candidate",
      board.candidates.map(({ key, won, wanted }) => [key, `${won} of ${wanted}`] as const),
    ),
    ...lines("This week, and the week before", weekly(board.headlines)),
    ...lines(
      "Target",
      board.support.map(({ local, share, goal }) => [local, percent(share), percent(goal)] as const),
    ),
    ...lines(
      "Who has them",
      board.followUps.map(({ owner, due, soon }) => [owner || "Nobody yet", due, soon] as const),
    ),
    ...lines("Also this week, and the week before", weekly(board.done)),
    ...lines("Locals by stage", [
      ...Object.entries(board.stages),
      ["Not begun", board.rows.locals - begun] as const,
    ]),
    ...lines("Locals by prospect", Object.entries(board.prospects)),
    ...lines(
      "Delivered of what was promised",
      board.pledged.map(
        ({ what, delivered, pledged }) => [what, delivered, `of ${pledged.toLocaleString("en-US")}`] as const,
      ),
    ),
    ...lines(
      "Raised most, in four weeks",
      board.raised.slice(0, 3).map(({ issue, times }) => [issue, times] as const),
    ),
    ...lines("How far to trust the assessments", [
      ["Did it", trust.didIt],
      ["Said it", trust.saidIt],
      ["Only heard", trust.heardIt],
      ["Nobody wrote down how", trust.unsaid],
      ["Of these, over 90 days or undated", trust.old],
      ["Not assessed", trust.notAssessed],
    ]),
    ...lines("Counted apart", [
      ["Serious efforts under way", board.seriousEfforts.length],
      ...(typeof firstContact.median === "number"
        ? [["Days from sign-up to first call", firstContact.median] as const]
        : []),
      ["Sign-ups waiting over 2 days", firstContact.waiting],
      ["Our people in DSA", board.organized.dsa],
      ["Our people in a reform caucus", board.organized.caucus],
      ["Processes opened", board.processOpened],
      ["Early endorsements blocked", board.blocked],
      ["Words of support", board.supported],
      ["Locals that back a rival", board.rivals.length],
      ["Field margin, claimed", board.fieldMargin],
      ["Field margin, agreed to", board.margins.filter(({ agreedBy }) => agreedBy !== "").length],
    ]),
  };
}

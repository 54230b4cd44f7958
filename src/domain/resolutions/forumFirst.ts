import { purposeOf } from "./outcome";
import { businessDays } from "./planInput";
import { type Cell, type ResolutionRow, type RulesRow, words } from "./rows";

const forum =
  /\bforums?\b|\bcandidates?[’'] night\b|\bhears? (from )?(all |both |the |every )*candidates?\b/i;
/** A forum that is not wanted, or that has been. */
const none =
  /\b(no|not|without|never|skip|skipped|optional|instead of)\b.*\bforum|\bforums?\b.*\b(not|no longer|optional|canceled|cancelled|was held|took place)\b/i;

/** Where people write how a local comes to an endorsement, in their words. */
const ofTheLocal = ["Process", "Who decides", "Who may submit", "Rules source", "Notes"] as const;

/**
 * The sentence that says members hear the candidates before they vote, in the local's own row or in what the endorsement says of itself;
 * "" where nobody says so. No column asks for it alone.
 */
export function forumAsked(rules: RulesRow, resolution: ResolutionRow): string {
  if (!purposeOf(resolution)?.startsWith("Endorse")) return "";
  const { Title, Notes } = resolution;
  return forumIn([...ofTheLocal.map((heading) => rules[heading]), Title, Notes]);
}

/** The first sentence in these cells that asks for a forum; "" without one. */
export const forumIn = (cells: readonly Cell[]): string =>
  sentencesIn(cells).find((each) => forum.test(each) && !none.test(each)) ?? "";

/** Of free writing, the sentences that say how a local comes to an endorsement. */
export const saidOfRules = (cell: Cell): string =>
  sentencesIn([cell])
    .filter((each) => forum.test(each) || businessDays.test(each))
    .join(". ");

const sentencesIn = (cells: readonly Cell[]): string[] =>
  cells.flatMap((cell) => words(cell).split(/[.;\n]+/)).map((each) => each.trim());

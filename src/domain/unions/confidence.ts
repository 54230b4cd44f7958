import type { LocalNumber } from "./localNumber";
import type { Candidate } from "./unionRanking";
import { LONGEST, type Written } from "./writtenWords";

const UNION_WORDS = new Set(
  "local union lodge branch brotherhood federation worker affiliated chapter guild council international member steward alliance amalgamated ll lu dc division association afl cio clc".split(
    " ",
  ),
);
const COMPANY_WORDS = new Set("inc llc llp ltd lp corp corporation company pllc pc dba co".split(" "));
const EMPLOYER_WORDS = new Set(
  "hospital center centre clinic university college school service system hotel restaurant group partner foundation fund insurance contractor apprenticeship bank supply product store market canteen".split(
    " ",
  ),
);
// Who was a member, who would be one, and whose relative is.
const DOUBTS = new Set(
  "fka nka formerly former ex was were used once before or not never non isn't maybe wish want think guess probably unsure trying unionize dad father mom mother husband wife spouse".split(
    " ",
  ),
);
const DENIALS = new Set("not never non isn't without sin ningun".split(" "));
// One union's name for its members; others name a trade.
const NAMES_MEMBERS = new Set(["teamster"]);
const SEVERAL_UNIONS = new Set(["teacher", "nurse", "transit"]);
const TRADE = /(er|or|ian|ist|man|ant|hand)$/;
const SMALL_WORDS = new Set(["i", "am", "im", "a", "an", "the", "my", "our", "in", "of", "union", ""]);

/** Whether a number or a word such as "local" stands in the text, so that a trade's name means its union. */
export function hasContext(words: Written[]): boolean {
  return words.some((each) => each.digits !== "" || UNION_WORDS.has(each.word));
}

/** Whether a reading may be filled in, waits for a person, or is no union at all. */
export function confidenceIn(
  text: string,
  words: Written[],
  best: Candidate,
  clear: boolean,
  number: LocalNumber | undefined,
): "sure" | "likely" | "none" {
  const { strength, evidence } = best;
  const rest = words.filter(({ word }, at) => {
    const isService = word === "service" && /^(worker|employee|union)$/.test(words[at + 1]?.word ?? "");
    return (at < evidence.from || at > evidence.to) && !isService;
  });
  // "Writers Guild of America, West, Inc." has nothing but its name and "Inc".
  const isCompany =
    rest.some((each) => COMPANY_WORDS.has(each.word)) &&
    rest.some((each) => !COMPANY_WORDS.has(each.word) && each.digits === "");
  const isEmployer = isCompany || rest.some((each) => EMPLOYER_WORDS.has(each.word));
  const isUnion = words.some((each) => UNION_WORDS.has(each.word));
  const isBeside = !!number && (number.from === best.to + 1 || number.to === best.from - 1);
  const isNumbered = !!number && (number.named || isBeside || !isEmployer);

  const denied = words.some(
    (each, at) => DENIALS.has(each.word) || (at === 0 && each.raw.toLowerCase() === "no"),
  );
  if (denied && !number && (best.union === "Independent" || saysNoUnion(words))) return "none";
  const isTrade = !number && isTradeAlone(words, best);
  if (isTrade && evidence.strength < 3 && !words.some(({ word }) => word === "union")) return "none";
  if (strength === 1) return !isCompany && (isNumbered || evidence.to > evidence.from) ? "likely" : "none";
  if (best.union === "Independent") return isCompany && !number?.named ? "none" : "likely";
  if (isEmployer && !number && !isUnion)
    return strength === 9 || (strength === 3 && evidence.abbreviated) ? "likely" : "none";
  if (strength === 2 && !hasContext(words)) {
    return words.some((each) => EMPLOYER_WORDS.has(each.word)) || isCompany ? "none" : "likely";
  }
  if (strength === 2 && isEmployer && !isNumbered) return isUnion ? "likely" : "none";
  if (isEmployer && !isNumbered && strength < 9) return "likely";
  if (!clear || (number && (number.joined || number.others.length > 0)) || text.length > LONGEST)
    return "likely";
  // A trade's name, however near a number, may be another union's: truck drivers, concrete workers.
  if (strength === 2 && !evidence.abbreviated && evidence.letters > 4) return "likely";
  const isPlainSlip = !evidence.abbreviated && !!number && evidence.letters > 5;
  if (evidence.slips > 0 && !isPlainSlip) return "likely";
  if (words.some((each) => DOUBTS.has(each.word)) || /\?\s*$/.test(text)) return "likely";
  if (best.union === "AFL-CIO" || isTrade) return "likely";
  return "sure";
}

/** "Non-union electrician". */
function saysNoUnion(words: Written[]): boolean {
  return words.some(
    ({ word }, at) => word === "union" && /^(non|no|number)$/.test(words[at - 1]?.word ?? ""),
  );
}

/** "Letter carrier" is an occupation, and "teachers union" any of several. */
function isTradeAlone(words: Written[], { evidence, from, to }: Candidate): boolean {
  if (evidence.abbreviated || evidence.to - evidence.from > 2 || from < evidence.from || to > evidence.to)
    return false;
  const said = words.slice(evidence.from, evidence.to + 1).filter(({ word }) => word !== "union");
  const last = said[said.length - 1];
  if (!last || NAMES_MEMBERS.has(last.word) || !TRADE.test(last.word)) return false;
  const rest = words.filter((_, at) => at < evidence.from || at > evidence.to);
  if (rest.some(({ word }) => UNION_WORDS.has(word) && word !== "union")) return false;
  const isAnyUnion = said.length === 1 && SEVERAL_UNIONS.has(last.word);
  return (
    TRADE.test(last.raw.toLowerCase()) || (isAnyUnion && rest.every(({ word }) => SMALL_WORDS.has(word)))
  );
}

/** "Peet's Labor Union", "Union of Grinnell Student Dining Workers"; not "no union" or "Western Union". */
export function soundsLikeUnion(words: Written[]): boolean {
  const first = words[0]?.word;
  const last = words[words.length - 1]?.word;
  if (words.length < 3 || words.some((each) => COMPANY_WORDS.has(each.word) || DOUBTS.has(each.word)))
    return false;
  if (last === "union")
    return !/^(credit|western|european|libertie|tenant|no|number|student|a|an|in|my|the|your|our)$/.test(
      words[words.length - 2]?.word ?? "",
    );
  if (last === "united") return true;
  return (
    (first === "united" && words[1]?.word === "federation") ||
    (/^(national|international|american|united)$/.test(first ?? "") && words[1]?.word === "union") ||
    (/^(union|federation|sindicato|solidaridad)$/.test(first ?? "") &&
      words.slice(1, 3).some((each) => /^(of|de)$/.test(each.word)))
  );
}

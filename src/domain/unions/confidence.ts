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
const DOUBTS = new Set("fka nka formerly former or not never non isn't ex maybe wish unsure".split(" "));

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
  if (evidence.slips > 0 && !(number && evidence.letters > 5)) return "likely";
  if (words.some((each) => DOUBTS.has(each.word))) return "likely";
  return "sure";
}

/** "Peet's Labor Union", "Union of Grinnell Student Dining Workers"; not "no union" or "Western Union". */
export function soundsLikeUnion(words: Written[]): boolean {
  const first = words[0]?.word;
  const last = words[words.length - 1]?.word;
  if (words.length < 3 || words.some((each) => COMPANY_WORDS.has(each.word) || DOUBTS.has(each.word)))
    return false;
  if (last === "union")
    return !/^(credit|western|european|no|student|a|an|in|my|the|your|our)$/.test(
      words[words.length - 2]?.word ?? "",
    );
  return (
    /^(union|federation|sindicato|solidaridad)$/.test(first ?? "") &&
    words.slice(1, 3).some((each) => /^(of|de)$/.test(each.word))
  );
}

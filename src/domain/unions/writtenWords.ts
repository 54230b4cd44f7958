import { slipsBetween } from "./nearSpelling";

/** A word or a number of what was written. */
export interface Written {
  /** In one spelling: no case, accents, dots, possessive or plural; abbreviations written out. */
  word: string;
  /** As typed. */
  raw: string;
  start: number;
  end: number;
  /** What stood between this and the one before. */
  gap: string;
  /** For a number: its digits without leading zeros; "" for a word. */
  digits: string;
}

/** Longer texts are read to here: the longest official name with a local has 330 characters. */
export const LONGEST = 600;

const SHORT_FORMS = `
worker: wkr wrkr workr wkrs wrk werker trabajadore
association: assn asn assoc asso ass assc assocation assocciation assciation asociation
international: intl internatl internat int inter intern intnl internation internl
brotherhood: bhd bro broth brothhd brthd brotherhhod brotherhoood
federation: fed federacion fedn
employee: emp empl emplys employe emply empls employ ees
government: govt gov govern
department: dept dpt
national: natl nat
american: amer
america: americas
engineer: engr eng engrs engin
electrical: elec electl elect
electrician: electricista
carpenter: carp crptr carpintero
plumber: plomero fontanero
painter: pintore pintor
firefighter: bombero
teacher: tchr tchrs maestro maestra
machinist: mach machnist machinest
professional: prof prof'l profl profes profesional
technical: tech
operating: op oper
service: serv svc svcs srvc servic
education: educ ed
communication: comm communic communciation commun
commercial: comml
construction: const constr constrn construct
council: cncl coun counsel
transportation: transp trans transportn
warehouse: whse warehousing
building: bldg build
general: gen
university: univ
district: dist distr dst distrct
local: loc lcl lu locl
united: untd utd unite'd
laborer: labourer lborer
steelworker: stlwkr steelwrkr
food: fd
nurse: rn rns
police: polic
joint: jt
board: bd brd
region: reg rgn
organization: org orgn organisation
fraternal: frat
regional: rgl regl rgnl
number: no nr num nro
division: div
chapter: chap chpt ch
branch: br
lodge: ldg
iron: irn
ironworker: irnworker
theatrical: theatr`;

const SPELLED_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

let fullByShort: Map<string, string> | undefined;

/** The word that a short form stands for; the list is unfolded on first use, since nothing runs at import. */
function spelledOut(short: string): string | undefined {
  if (!fullByShort) {
    fullByShort = new Map();
    for (const line of SHORT_FORMS.trim().split("\n")) {
      const [word = "", forms = ""] = line.split(": ");
      for (const form of forms.split(" ")) fullByShort.set(form, word);
    }
  }
  return fullByShort.get(short);
}

/** One spelling for a word: "Wkrs" and "workers'" are "worker". */
export function plainWord(raw: string): string {
  const bare = raw.replace(/'/g, "");
  const known = spelledOut(bare);
  if (known) return known;
  if (bare.length < 4 || !bare.endsWith("s") || /(ss|us|is)$/.test(bare)) return bare;
  const one = bare.slice(0, -1);
  return (one.length > 3 && spelledOut(one)) || one;
}

/** What two spellings of the same name have in common: no case, accents, punctuation or doubled blanks. */
export function plain(text: string): string {
  return withoutAccents(text.slice(0, LONGEST))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function withoutAccents(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

/** The words and numbers of a text, in order, and the text they are places of. */
export function writtenWords(text: string): { words: Written[]; tidy: string } {
  const tidy = joinedInitials(
    withoutAccents(text.slice(0, LONGEST))
      .replace(/\s+/g, " ")
      .replace(/[’‘`´Æ]/g, "'")
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.){1,8}\p{L}{1,3}(?![\p{L}\p{N}])/gu, (initials) =>
        initials.replace(/\./g, ""),
      )
      .replace(/\bhealth[ -]care\b/gi, "healthcare")
      // "teamsterslocal25"; and a letter O among digits is a zero, a zero after an N an O.
      .replace(/(\p{L}{2})(local|lodge|branch)(?=[ #]*\d)/giu, "$1 $2")
      .replace(/(?<=\d)O(?=\d)/gi, "0")
      .replace(/\bN0(?=\. *\d)/gi, "No"),
  );
  const found: Written[] = [];
  const pattern = /\p{N}+|\p{L}[\p{L}']*/gu;
  let last = 0;
  for (let match = pattern.exec(tidy); match; match = pattern.exec(tidy)) {
    const raw = match[0].replace(/'+$/, "");
    const lower = raw.toLowerCase();
    const digits = /^[0-9]+$/.test(raw)
      ? raw.replace(/^0+(?=.)/, "")
      : spelledNumber(lower, found[found.length - 1]);
    found.push({
      word: digits === "" ? designatorMeant(plainWord(lower)) : lower,
      raw,
      start: match.index,
      end: match.index + raw.length,
      gap: tidy.slice(last, match.index),
      digits,
    });
    last = match.index + raw.length;
  }
  for (const [at, { raw }] of found.entries()) {
    const next = found[at + 1];
    if (next?.digits && /^[ #.-]*$/.test(next.gap) && isLocalMisspelt(raw.toLowerCase()))
      found[at] = { ...(found[at] as Written), word: "local" };
  }
  return { words: found, tidy };
}

const DESIGNATORS = ["council", "district", "chapter", "division", "branch", "region"];

/** "Cuncil" and "distrct" are what they nearly are; a charter is no chapter. */
function designatorMeant(word: string): string {
  if (word.length < 5 || word.length > 9 || word === "charter") return word;
  const meant = DESIGNATORS.find(
    (each) => each !== word && each.startsWith(word.slice(0, 1)) && slipsBetween(word, each, 1) === 1,
  );
  return meant ?? word;
}

/** "Lcal 25", "locl 25"; not "loyal". */
function isLocalMisspelt(word: string): boolean {
  if (!/^l[a-z]{3,5}$/.test(word) || /^(local|loyal|legal|level|label)$/.test(word)) return false;
  return slipsBetween(word, "local", 1) === 1;
}

/** "Local One", "Lodge Six". */
function spelledNumber(word: string, before: Written | undefined): string {
  if (!before || !/^(local|lodge|branch)$/.test(before.word)) return "";
  const at = SPELLED_NUMBERS.indexOf(word);
  return at < 0 ? "" : String(at + 1);
}

/** "I.B.E.W." and "I A T S E" become one word. */
function joinedInitials(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])\p{L}\.(?: ?(?:[oO][fF] )?\p{L}(?:\.|(?!\p{L}))){1,8}/gu, (initials) =>
      /[ .]\p{L}\.?$/u.test(initials) ? `${initials.replace(/of |[ .]/gi, "")} ` : initials,
    )
    .replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,7}(?![\p{L}\p{N}])/gu, (initials) =>
      initials.replace(/ /g, ""),
    );
}

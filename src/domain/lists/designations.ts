/** What OLMS's code for a body means: the kind of body, and the word that people write before its number. */
export interface Designation {
  kind: string;
  word: string;
}

const LOCAL = "Local union";
const COUNCIL = "Joint or district council";

// Code = word. Ordinary locals have none; a "local branch", "local lodge" and so on goes by its bare number.
const LOCALS =
  "LU;BR=Branch;LBR;LG=Lodge;SLG=Lodge;LLG;CH=Chapter;LCH;LDIV;DIV=Division;UNIT=Unit;GMB=Branch;LEC=LEC;ASSN;IUB";
const COUNCILS =
  "DC=DC;JC=JC;D=District;DLG=District Lodge;LEADC=Council;RC=Regional Council;C=Council;SC=State Council;STC=State Council;\
SA=State Association;CONF=Conference;STCON=Conference;BCTC=Building Trades Council;MTC=Metal Trades Council;SD=System Division;\
SCOM=System Committee;MEC=MEC;AREA=Area;CONBD=Conference Board;GC=General Committee;PC=Port Council;ROC=Regional Committee;\
FED=Federation;SF=System Federation;COM=Committee";

const table = new Map<string, Designation>([
  ...entries(LOCALS, LOCAL),
  ...entries(COUNCILS, COUNCIL),
  ["NHQ", { kind: "National union", word: "" }],
  ["SFED", { kind: "State federation", word: "Federation" }],
  ["CLC", { kind: "Central labor council", word: "CLC" }],
]);

function entries(codes: string, kind: string): [string, Designation][] {
  return codes.split(";").map((entry) => {
    const [code = "", word = ""] = entry.split("=");
    return [code, { kind, word }];
  });
}

/** The body a code stands for; one that nobody knows is taken for a local. */
export function designation(code: string): Designation {
  return table.get(code.trim().toUpperCase()) ?? { kind: LOCAL, word: "" };
}

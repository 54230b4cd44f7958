import { designation } from "../../../src/domain/lists/designations";
import { electionDay } from "../../../src/domain/lists/elections";
import { normalCase } from "../../../src/domain/lists/normalCase";
import { countOutcomes, type RowOutcome } from "../../../src/domain/lists/preview";
import type { AnyRow } from "../../../src/tables/kit/table";
import { fixture, preview } from "./made";

const FILINGS = fixture("olms_new_england_new_york.txt");
const [HEAD = "", ...LINES] = FILINGS.trimEnd().split("\n");
const COLUMNS = HEAD.split("|");

/** A filing like the first of IBEW 103's kind, with other values where given. */
function aFiling(values: Record<string, string>): string {
  const cells = (LINES.find((line) => line.includes("|IBEW|")) ?? "").split("|");
  for (const [column, value] of Object.entries(values)) cells[COLUMNS.indexOf(column)] = value;
  return cells.join("|");
}

function locals(filings: string[], existing: AnyRow[] = [], choices = {}): RowOutcome[] {
  return preview([HEAD, ...filings].join("\n"), { existing, locals: existing, choices });
}

const all = preview(FILINGS, { locals: [] });
const keyed = new Map(all.map((each) => [each.key, each.row]));

describe("the locals of the government's filings", () => {
  it("are called as people call them", () => {
    for (const key of [
      "IUPAT DC 35",
      "IBEW 1505",
      "NALC Branch 1614",
      "AFT Longy Faculty Union",
      "UBC 336",
      "SEIU District 1199",
      "IBB Lodge 651",
      "UNITE HERE 406",
      "NNU Massachusetts Nurses Association",
      "WGAE",
    ]) {
      expect([...keyed.keys()]).toContain(key);
    }
  });

  it("bring their members, when those were counted, and where they are", () => {
    expect(keyed.get("IUPAT DC 35")).toMatchObject({
      Local: "IUPAT DC 35",
      Union: "IUPAT",
      Number: "35",
      Kind: "Joint or district council",
      City: "Roslindale",
      State: "MA",
      Members: 4174,
      "Members from": "OLMS",
      "OLMS file number": "28657",
    });
    expect(String(keyed.get("IUPAT DC 35")?.["Members as of"])).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(keyed.get("NALC Branch 1614")).not.toHaveProperty("Members");
  });

  it("each have a key of their own", () => {
    const keys = all.filter(({ outcome }) => outcome === "add").map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(400);
  });

  it("come once, from the latest filing, in whatever order the filings stand", () => {
    const early = aFiling({
      F_NUM: "1",
      DESIG_NUM: "900",
      MEMBERS: "50",
      RECEIVE_DATE: "2021-03-12 10:34:19.0",
    });
    const late = aFiling({
      F_NUM: "1",
      DESIG_NUM: "900",
      MEMBERS: "60",
      RECEIVE_DATE: "2021-08-12 15:32:22.0",
    });
    for (const filings of [
      [early, late],
      [late, early],
    ]) {
      const came = locals(filings).filter(({ outcome }) => outcome === "add");
      expect(came).toMatchObject([{ key: "IBEW 900", row: { Members: 60 } }]);
    }
  });

  it("can be those of some states and cities only", () => {
    const here = preview(FILINGS, {
      locals: [],
      choices: { states: ["ma"], cities: ["BOSTON", "Worcester"] },
    });
    expect(here.length).toBeGreaterThan(5);
    expect(
      here.filter(({ row }) => row.State !== "MA" || !/^(Boston|Worcester)$/.test(String(row.City))),
    ).toEqual([]);
  });

  it("that have closed stay out", () => {
    const [closed] = locals([aFiling({ TERMINATE: "T", TERM_DATE: "2021-06-30" })]);
    expect(closed).toMatchObject({ outcome: "leave", why: "It closed on 2021-06-30, its filing says." });
  });

  it("with one number in two towns are told apart by the town", () => {
    const two = locals([
      aFiling({ F_NUM: "1", DESIG_NUM: "900", CITY: "BOSTON" }),
      aFiling({ F_NUM: "2", DESIG_NUM: "900", CITY: "LYNN" }),
    ]);
    expect(two.map(({ key }) => key)).toEqual(["IBEW 900", "IBEW 900 (Lynn)"]);
  });

  it("are the workbook's by their file number, whatever they are called here", () => {
    const ours = { Local: "The Electricians", "OLMS file number": "77", Members: 10, "Members from": "OLMS" };
    const [outcome] = locals([aFiling({ F_NUM: "77", MEMBERS: "20" })], [ours], { replace: ["Members"] });
    expect(outcome).toMatchObject({ outcome: "update", key: "The Electricians", row: { Members: 20 } });
  });

  it.each(["Local itself", "Our count", ""])(
    "never replace the members that a person entered (%j)",
    (from) => {
      const ours = { Local: "IBEW 900", Union: "IBEW", Number: "900", Members: 10, "Members from": from };
      const [outcome] = locals([aFiling({ DESIG_NUM: "900", MEMBERS: "20" })], [ours], {
        replace: ["Members", "Members from", "Members as of"],
      });
      expect(outcome?.key).toBe("IBEW 900");
      expect(outcome?.changes.filter(({ column }) => column.startsWith("Members"))).toEqual([]);
      expect(outcome?.kept).toContainEqual({ column: "Members", yours: 10, list: 20 });
    },
  );

  it("that came in before have nothing new", () => {
    const existing = all.filter(({ outcome }) => outcome === "add").map(({ row }) => row);
    const again = preview(FILINGS, { existing, locals: existing });
    expect(countOutcomes(again)).toMatchObject({ add: 0, update: 0 });
  });

  it("in no union take their own name, from both fields it was filed in", () => {
    const own = (first: string, rest: string) =>
      locals([aFiling({ AFF_ABBR: "UNAFF", DESIG_NUM: "", UNION_NAME: first, UNIT_NAME: rest })])[0]?.key;
    expect(own("DOCTORS COUNCIL", "")).toBe("Doctors Council");
    expect(own("KAISER PERMANENTE NURSE", "ANESTHETISTS ASN")).toBe(
      "Kaiser Permanente Nurse Anesthetists Asn",
    );
    expect(own("REPRESENTATIVES UNION, INTER-", "NATIONAL")).toBe("Representatives Union, International");
  });

  it("do not repeat their union", () => {
    const named = (union: string, name: string) =>
      locals([aFiling({ AFF_ABBR: union, DESIG_NUM: "", UNIT_NAME: name })])[0]?.key;
    expect(named("SEIU", "SEIU CONNECTICUT STATE COUNCIL")).toBe("SEIU Connecticut State Council");
    expect(named("IWW", "SALT LAKE IWW")).toBe("IWW Salt Lake");
    expect(named("RLCA", "FOUR COUNTY, RLCA")).toBe("NRLCA Four County");
    expect(named("AFT", "ADJUNCTS UNITED, NYSUT, AFT")).toBe("AFT Adjuncts United, NYSUT");
    expect(named("SEIU", "SEIU")).toMatch(/^SEIU( \(.*\))?$/);
  });

  it("with neither number nor name cannot be called anything", () => {
    const nameless = { AFF_ABBR: "UNAFF", DESIG_NUM: "", UNION_NAME: "N/A", UNIT_NAME: "N/A" };
    const [outcome] = locals([aFiling(nameless)]);
    expect(outcome).toMatchObject({ outcome: "cannot" });
    expect(outcome?.why).toContain("neither a number nor a name");
  });
});

describe("the dirty corners of a filing", () => {
  it.each([
    ["052022", "2022-05-01"],
    ["05/2022", "2022-05-01"],
    ["05/15/22", "2022-05-15"],
    ["5/15/2022", "2022-05-15"],
    ["May 2022", "2022-05-01"],
    ["2022", undefined],
    ["13/2022", undefined],
    ["every three years", undefined],
    ["  ", undefined],
  ])("an election in %j is on %s", (written, day) => {
    expect(electionDay(written)).toBe(day);
  });

  it.each([
    ["CROTON ON HUDSON", "Croton on Hudson"],
    ["E. HARTFORD", "E. Hartford"],
    ["O'BRIEN HALL AFL-CIO", "O'Brien Hall AFL-CIO"],
    ["NYSUT HEALTHCARE PROFESSIONALS OF WINSTON-SALEM", "NYSUT Healthcare Professionals of Winston-Salem"],
    ["Rocky Hill", "Rocky Hill"],
  ])("%s is written %s", (capitals, normal) => {
    expect(normalCase(capitals)).toBe(normal);
  });

  it("a code that nobody knows is taken for a local", () => {
    expect(designation("XYZ")).toEqual({ kind: "Local union", word: "" });
    expect(designation("DC   ")).toEqual({ kind: "Joint or district council", word: "DC" });
  });
});

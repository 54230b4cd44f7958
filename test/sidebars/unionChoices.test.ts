import type { Unmatched } from "../../src/addon/actions/unmatchedUnions";
import { unionReader } from "../../src/domain/unions/unionNames";
import { freshLocal, type Group, likelyLocals } from "../../src/sidebars/unions/words";

const apwu = { union: "APWU", number: "100", city: "", people: 0 };
const form: Unmatched = {
  groups: [],
  of: 0,
  people: 0,
  sure: { texts: 0, people: 0, locals: 0 },
  locals: [
    { ...apwu, key: "APWU 100 (Boston)" },
    { ...apwu, key: "APWU 100 (Salem)" },
    { key: "NALC Branch 34", union: "NALC", number: "34", city: "", people: 0 },
    { key: "IUPAT DC 16", union: "IUPAT", number: "16", city: "", people: 0 },
  ],
};
const kinds = new Map([["IUPAT DC 16", "Joint or district council"]]);
const reader = unionReader({
  locals: form.locals.map((each) => ({ ...each, kind: kinds.get(each.key) ?? "" })),
});

function group(text: string): Group {
  return {
    text,
    people: 1,
    names: [],
    workplaces: [],
    reading: reader.read(text),
    teaches: { words: "", number: "" },
  };
}

describe("What a text about a union may mean", () => {
  it("is each local with its number, where several have it", () => {
    expect(likelyLocals(group("APWU local 100"), form)).toEqual(["APWU 100 (Boston)", "APWU 100 (Salem)"]);
    expect(likelyLocals(group("nalc 34"), form)).toEqual(["NALC Branch 34"]);
    expect(likelyLocals(group("UFCW 7 and NALC Branch 34"), form)).toEqual(["NALC Branch 34"]);
  });

  it("is a local we do not have yet, called as its union calls them", () => {
    expect(freshLocal(group("nalc 36"), form)?.key).toBe("NALC Branch 36");
    expect(freshLocal(group("painters dc 9"), form)?.row).toEqual({
      Local: "IUPAT DC 9",
      Union: "IUPAT",
      Number: "9",
      Kind: "Joint or district council",
    });
    expect(freshLocal(group("IUPAT Local 16"), form)?.key).toBe("IUPAT 16");
    for (const text of ["nalc 34", "IBEW", "Local 25", "the night crew"])
      expect(freshLocal(group(text), form)).toBeUndefined();
  });
});

import { findPeople } from "../../src/domain/findPeople";

const person = (name: string, Phone: string, Local: string, row: object = {}) => {
  const [first, last] = name.split(" ");
  return { Contact: `C-${first}`, "First name": first, "Last name": last, Phone, Local, ...row };
};
const people = [
  person("Inés Quillmark", "(555) 010-0142", "IBEW 9103"),
  person("Theo Inesfield", "+1 555 010 0177", "ATU 9757"),
  person("Ruth Sandbarrow", "555.010.0199", "ATU 9757"),
  person("Otis Fernhollow", "", "IBEW 9103", { "Merged into": "C-Theo" }),
];
const found = (words: string) => findPeople(people, words).map((each) => each["First name"]);

describe("Finding somebody on Contacts", () => {
  it("takes the beginning of any of their names, with or without accents", () => {
    expect(found("ines")).toEqual(["Inés", "Theo"]);
    expect(found("INÉS QUI")).toEqual(["Inés"]);
    expect(found("field")).toEqual([]);
  });

  it("takes part of a phone number, however it is written", () => {
    expect(found("0177")).toEqual(["Theo"]);
    expect(found("555-010-0199")).toEqual(["Ruth"]);
    expect(found("010 01")).toEqual(["Inés", "Ruth", "Theo"]);
  });

  it("takes a local, alone or with a name", () => {
    expect(found("ATU 9757")).toEqual(["Ruth", "Theo"]);
    expect(found("9757")).toEqual(["Ruth", "Theo"]);
    expect(found("theo atu")).toEqual(["Theo"]);
  });

  it("finds nobody for nothing, and nobody who was merged", () => {
    expect(found("  ")).toEqual([]);
    expect(found("otis")).toEqual([]);
  });
});

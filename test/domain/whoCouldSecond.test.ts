import fc from "fast-check";
import { whoCouldSecond } from "../../src/domain/whoCouldSecond";
import { positions, yesNo } from "../../src/tables/lists";

const ibew = "IBEW 9103";
const someone = (first: string, more: object = {}) => ({ "First name": first, Local: ibew, ...more });
const asked = (people: object[], local = ibew, taken: string[] = []) =>
  whoCouldSecond(people as never, local, taken, 2).map((person) => person["First name"]);

describe("Who could second a resolution", () => {
  it("is with us first, worker-leaders before others, and then those whom nobody has asked", () => {
    const people = [
      someone("Ana"),
      someone("Zoe", { Phone: "(555) 010-0177" }),
      someone("Bo", { Assessment: 3, Involvement: "Worker-leader" }),
      someone("Cy", { Assessment: 1 }),
      someone("Dee", { Assessment: 2, Involvement: "Worker-leader" }),
      someone("Eve", { Assessment: 2 }),
      someone("Flo", { Assessment: 3 }),
    ];
    expect(asked(people)).toEqual(["Dee", "Cy", "Eve", "Bo", "Flo", "Zoe", "Ana"]);
  });

  it("votes in that local, is not against us, and has not asked to be left alone", () => {
    const people = [
      someone("Here", { Assessment: 1 }),
      someone("Staff", { Position: "Staff" }),
      someone("Gone", { "Votes here": "No" }),
      someone("Against", { Assessment: 5 }),
      someone("Alone", { "Do not": "Contact at all" }),
      someone("No", { "May contact": "No" }),
      someone("Twice", { "Merged into": "C-1" }),
      someone("Elsewhere", { Local: "ATU 9757" }),
      someone("Uncalled", { "Do not": "Call" }),
    ];
    expect(asked(people)).toEqual(["Here", "Uncalled"]);
  });

  it("is a delegate where the body is a council", () => {
    const council = "Harbor City Central Labor Council";
    const people = [someone("Ines", { "Delegate to": council }), someone("Theo")];
    expect(asked(people, council)).toEqual(["Ines"]);
  });

  it("is nobody who has a part in it already, however the name is spelled", () => {
    const people = [someone("Inés", { "Last name": "Quill-Mark" }), someone("Theo")];
    expect(asked(people, ibew, ["ines quill mark"])).toEqual(["Theo"]);
  });

  it("never lists whoever asked us to stop, whatever else stands in their row", () => {
    const row = fc.record(
      {
        Position: fc.constantFrom(...positions),
        "Votes here": fc.constantFrom(...yesNo),
        Assessment: fc.integer({ min: 1, max: 5 }),
        Involvement: fc.constantFrom("Worker-leader", "Supporter"),
        "Delegate to": fc.constantFrom(ibew, "ATU 9757"),
        "Do not": fc.constantFrom("Call", "Contact at all", "Text, Contact at all"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const people = rows.map((more, i) => someone(`P${i}`, more));
        for (const person of whoCouldSecond(people as never, ibew, [], 2)) {
          expect(String(person["Do not"] ?? "")).not.toMatch(/at all/);
          expect([4, 5]).not.toContain(person.Assessment);
        }
      }),
    );
  });
});

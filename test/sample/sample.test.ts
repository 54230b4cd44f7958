import { cellsOf, lifeOf } from "../../src/domain/resolutions/life";
import { stepsPassed } from "../../src/domain/resolutions/passed";
import { plan } from "../../src/domain/resolutions/plan";
import { doneSoFar } from "../../src/domain/resolutions/planInput";
import { localFigures } from "../../src/domain/support";
import { affiliations } from "../../src/domain/unions/affiliations";
import { firstNames, lastNames } from "../../src/local/sample/names";
import { sampleRows } from "../../src/local/sample/sample";
import { contacts, conversations, resolutions, tables } from "../../src/tables";
import { checkRow } from "../../src/tables/kit/check";
import type { Column } from "../../src/tables/kit/column";
import { addDays, daysBetween } from "../../src/tables/kit/day";
import type { AnyRow, Table } from "../../src/tables/kit/table";
import { defaultSettings } from "../../src/tables/settingsList";

const today = "2026-09-28";
const sample = sampleRows(today);
const rows = (tab: string, of = sample): AnyRow[] => of[tab] ?? [];
const tableOf = (tab: string) => tables.find((table) => table.tab === tab) as Table;
/** Days that fall on every weekday, on a leap day and at both ends of a year. */
const days = [
  "2026-09-28",
  "2026-10-03",
  "2026-10-04",
  "2026-12-31",
  "2027-01-01",
  "2028-02-29",
  "2026-11-22",
];

describe("The sample workbook", () => {
  it("has a committee's worth of rows", () => {
    expect(rows("Locals").length).toBeGreaterThan(60);
    expect(rows("Locals").filter((local) => local.Target === "Yes").length).toBeGreaterThan(20);
    expect(rows("Contacts").length).toBeGreaterThan(420);
    expect(rows("Conversations").length).toBeGreaterThan(850);
    expect(rows("Team").map((person) => person.Email)).toContain("you@example.org");
  });

  it.each(days)("holds nothing a table would refuse on %s", (day) => {
    for (const [tab, held] of Object.entries(sampleRows(day))) {
      for (const row of held) {
        const { wrong } = checkRow(tableOf(tab), row, day);
        expect({ tab, row, wrong }).toEqual({ tab, row, wrong: [] });
      }
    }
  });

  it("refers only to rows that exist", () => {
    const keys = new Map(tables.map(({ tab, key }) => [tab, new Set(rows(tab).map((row) => row[key]))]));
    keys.set("Unions", new Set(affiliations().map(({ union }) => union)));
    for (const [tab, held] of Object.entries(sample)) {
      for (const [heading, column] of Object.entries(tableOf(tab).columns) as [string, Column][]) {
        if (!column.refersTo) continue;
        const lost = held.filter(
          (row) => row[heading] && !keys.get(column.refersTo ?? "")?.has(row[heading]),
        );
        expect({ tab, heading, lost }).toEqual({ tab, heading, lost: [] });
      }
    }
  });

  it("has each key once", () => {
    for (const [tab, held] of Object.entries(sample)) {
      if (tab === "Attendance") continue;
      const keys = held.map((row) => row[tableOf(tab).key]);
      expect({ tab, keys: new Set(keys).size }).toEqual({ tab, keys: keys.length });
    }
    const came = rows("Attendance").map((row) => `${row.Event} ${row.Contact}`);
    expect(new Set(came).size).toBe(came.length);
  });

  it.each([contacts, conversations, resolutions] as Table[])("shows every choice of $tab", (table) => {
    for (const [heading, { choices = [] }] of Object.entries(table.columns) as [string, Column][]) {
      const used = rows(table.tab).flatMap((row) => [
        row[heading],
        ...String(row[heading] ?? "").split(", "),
      ]);
      expect({ heading, unused: choices.filter((choice) => !used.includes(choice)) }).toEqual({
        heading,
        unused: [],
      });
    }
  });

  it("is the same on the same day, and moves with the day", () => {
    expect(sampleRows(today)).toEqual(sample);
    const later = rows("Contacts", sampleRows(addDays(today, 7)));
    expect(later.map((person) => person.Contact).sort()).toEqual(
      rows("Contacts")
        .map((person) => person.Contact)
        .sort(),
    );
  });

  it("names only settings that exist", () => {
    const known = defaultSettings.map(({ name }) => name);
    expect(rows("Settings").filter((row) => !known.includes(String(row.Setting)))).toEqual([]);
    expect(rows("Settings")).toContainEqual({ Setting: "Chapter", Value: "Harbor City (example)" });
  });
});

describe("The people of the sample", () => {
  const talks = new Map<unknown, AnyRow[]>();
  for (const talk of rows("Conversations"))
    talks.set(talk.Contact, [...(talks.get(talk.Contact) ?? []), talk]);

  it("stand where their latest conversation left them", () => {
    for (const person of rows("Contacts")) {
      const own = talks.get(person.Contact) ?? [];
      const last = own[own.length - 1];
      const assessed = own.filter((talk) => talk.Assessment !== undefined).pop();
      expect([person.Assessment, person.Basis, person["Assessed on"], person["Follow up on"]]).toEqual([
        assessed?.Assessment,
        assessed?.Basis,
        assessed?.On,
        last?.["Follow up on"],
      ]);
      expect(person["Last conversation"]).toBe(last?.On);
      for (const talk of own) {
        expect([talk.Name, talk.Local]).toEqual([
          `${person["First name"]} ${person["Last name"]}`,
          person.Local,
        ]);
        expect(String(talk.On) >= String(person["Added on"])).toBe(true);
      }
      if (last?.Result === "Asked us to stop")
        expect([person["Do not"], person.Since]).toEqual(["Contact at all", last.On]);
    }
  });

  it("were talked to within three months, by the committee, in the order of the days", () => {
    const on = rows("Conversations").map((talk) => String(talk.On));
    expect(on).toEqual([...on].sort());
    expect(daysBetween(on[0] ?? "", today)).toBeLessThanOrEqual(92);
    expect(new Set(rows("Conversations").map((talk) => talk.By)).size).toBe(6);
  });

  it("are invented: no address outside example.org, no number outside 555-01xx, no name of ours that is known", () => {
    const everything = JSON.stringify(sample);
    expect(
      everything.match(/[^"\s@]+@[^"\s,]+/g)?.filter((address) => !address.endsWith("@example.org")),
    ).toEqual([]);
    expect(everything.match(/\d{3}-\d{3}-\d{4}/g)?.filter((phone) => !/-555-01\d\d$/.test(phone))).toEqual(
      [],
    );
    for (const person of rows("Contacts")) {
      expect(firstNames).toContain(person["First name"]);
      expect(lastNames).toContain(person["Last name"]);
    }
    const known =
      /sanders|warren|mamdani|ocasio|trump|biden|harris|markey|healey|pressley|o.?brien|fain|shuler/i;
    expect(everything.match(known)).toBeNull();
  });

  it("bring a few targets past their goal, and leave some without a local or a call", () => {
    const rules = { supportersAreAtMost: 2, goalShare: 0.65 };
    const reached = rows("Locals").filter((local) => {
      const own = rows("Contacts").filter((person) => person.Local === local.Local);
      return localFigures(local, own, rules, today).needed === 0;
    });
    expect(reached.map((local) => local.Local).sort()).toEqual([
      "AFT Longy Faculty Union",
      "IFPTE 142",
      "UE 274",
    ]);
    const people = rows("Contacts");
    expect(people.filter((person) => !person.Local && person["Union as written"]).length).toBeGreaterThan(10);
    expect(people.filter((person) => !person["Last conversation"]).length).toBeGreaterThan(20);
    expect(people.filter((person) => String(person["Follow up on"] ?? "9") < today).length).toBeGreaterThan(
      10,
    );
    expect(people.filter((person) => String(person["Follow up on"] ?? "") > today).length).toBeGreaterThan(
      10,
    );
  });

  it("are more from count to count", () => {
    const counts = rows("Support counts");
    const on = [...new Set(counts.map((count) => count.On))];
    const sums = on.map((day) =>
      counts.filter((count) => count.On === day).reduce((sum, count) => sum + Number(count.Supporters), 0),
    );
    expect(sums).toHaveLength(3);
    expect([...sums].sort((a, b) => a - b)).toEqual(sums);
    for (const count of counts)
      expect(count.Share).toBeCloseTo(Number(count.Supporters) / Number(count["Out of"]), 3);
  });
});

describe("The resolutions of the sample", () => {
  it.each(days)("say what their steps come to, each step in its place, on %s", (day) => {
    const made = sampleRows(day);
    for (const resolution of rows("Resolutions", made)) {
      const rules = rows("Locals", made).find((local) => local.Local === resolution.Local) ?? {};
      const steps = rows("Resolution steps", made).filter(
        (step) => step.Resolution === resolution.Resolution,
      );
      const about = { resolution, rules, today: day };
      const life = lifeOf(steps, about);
      const cells = Object.entries(cellsOf(life)).map(([heading, value]) => [heading, value || undefined]);
      const stands = cells.map(([heading]) => [heading, resolution[String(heading)] || undefined]);
      expect({ title: resolution.Title, stands }).toEqual({ title: resolution.Title, stands: cells });
      expect(stepsPassed(steps, about).map(({ why }) => why)).toEqual(steps.map(() => ""));
      expect(life.attention).toEqual([]);
      if (!life.open || life.outcome) continue;
      const { lastSafeDay } = plan({ today: day, bodies: [{ rules }], done: doneSoFar(life) });
      expect([resolution.Title, resolution["Last safe day"] ?? ""]).toEqual([resolution.Title, lastSafeDay]);
    }
  });

  it.each(days)("have two that are late and two that are tight on %s", (day) => {
    const left = rows("Resolutions", sampleRows(day))
      .filter((resolution) => resolution["Last safe day"])
      .map((resolution) => daysBetween(day, String(resolution["Last safe day"])));
    expect(left.filter((each) => each < 0)).toHaveLength(2);
    expect(left.filter((each) => each >= 0 && each <= 7)).toHaveLength(2);
  });

  it("grow from one another, and one moved the needle without a win", () => {
    const all = rows("Resolutions");
    const grown = all.filter((resolution) => resolution.Follows);
    expect(grown.map(({ Outcome }) => Outcome)).toEqual(["Endorsed"]);
    expect(all.filter((row) => row["Field margin"] === "Yes" && row.Evidence).length).toBe(1);
    expect(all.filter((row) => row.Outcome === "Endorsed" || row.Outcome === "Co-endorsed").length).toBe(3);
  });
});

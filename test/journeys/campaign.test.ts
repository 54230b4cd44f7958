import { join } from "node:path";
import type { Status } from "../../src/addon/actions/status";
import type { AnyRow } from "../../src/tables/kit/table";
import { boardOf, localsCounted, numbersOf, numbersOn } from "../support/counted";
import { beside, cellOf, Journey, shownOn, shownRows } from "../support/journey";
import type { SheetPage } from "../support/page";

const lists = join(__root, "test/fixtures/lists");
const journey = new Journey();
/** The locals that come first: they are in the list of locals, and five people each among the sign-ups. */
const TARGETS = ["IBEW 2325", "UE 264"];
let dot: SheetPage;
let kemal: SheetPage;

beforeAll(async () => {
  await journey.begin();
  dot = await journey.window("Dot");
}, 60_000);
afterAll(() => journey.end());

const step = journey.step.bind(journey);

const FIGURES = [
  "Local",
  "Contacts",
  "Assessed",
  "Supporters",
  "Support share",
  "Still needed",
  "Worker-leaders",
  "Follow-ups due",
];

/** What is 0 on the dashboard when the journey ends, and why that is right. */
const RIGHTLY_0: Record<string, string> = {
  Late: "the only resolution is decided",
  "Follow-ups due": "whoever got a message comes back in three days",
  "The ladder: National union": "the one endorsement is a local's, of a candidate",
  "This week, and the week before: One-on-ones": "everyone was called",
  "Target: UE 264": "one there is unsure, and one got a message",
  "Locals by stage: Embedded": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by stage: Building the team": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by stage: Opening the process": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by stage: Campaigning": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by stage: Resolution in": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by stage: Mobilising": "said of no local: one is at Finding supporters, one is Decided",
  "Locals by prospect: Early": "nobody has judged a local yet, so all are Unknown",
  "Locals by prospect: Winnable": "nobody has judged a local yet, so all are Unknown",
  "Locals by prospect: Unlikely": "nobody has judged a local yet, so all are Unknown",
  "How far to trust the assessments: Nobody wrote down how": "everyone said it",
  "How far to trust the assessments: Of these, over 90 days or undated": "all are of today",
  "Who has them: Nobody yet": "whoever got a message comes back in three days",
  "Also this week, and the week before: Texts": "everyone was called",
  "Also this week, and the week before: At doors and workplaces": "everyone was called",
  "Also this week, and the week before: Coaching": "everyone was called",
  "Also this week, and the week before: People trained": "nobody was trained",
  "Also this week, and the week before: Introductions and kits": "none was written down",
  "Also this week, and the week before: Picket lines": "no event was held",
  "Also this week, and the week before: Trainings, town halls, socials": "no event was held",
  "Counted apart: Serious efforts under way": "no local has a lead and a team",
  "Counted apart: Our people in DSA": "nobody said so",
  "Counted apart: Our people in a reform caucus": "nobody said so",
  "Counted apart: Processes opened": "the only resolution asks for an endorsement",
  "Counted apart: Early endorsements blocked": "the only resolution was adopted",
  "Counted apart: Words of support": "the only resolution was adopted as an endorsement",
  "Counted apart: Locals that back a rival": "no local named one",
  "Counted apart: Field margin, claimed": "none was claimed",
  "Counted apart: Field margin, agreed to": "none was claimed",
};

/** The people of a local, in their order on Contacts. */
function membersOf(local: string): AnyRow[] {
  return journey.rows("Contacts").filter(({ Local }) => Local === local);
}

/** Opens Log a conversation for somebody, from their row on Contacts. */
async function talkTo(window: SheetPage, contact: AnyRow = {}): Promise<void> {
  await window.tab("Contacts");
  await window.select(await cellOf(window, "Contacts", String(contact.Contact), "First name"));
  const sidebar = await journey.open(window, "Log a conversation");
  await sidebar.heading(`${contact["First name"]} ${contact["Last name"]}`);
}

/** They talked: where the person stands, and how one knows. */
async function said(window: SheetPage, stands: string, basis: string): Promise<void> {
  const sidebar = beside(window);
  await sidebar.label("Talked").check();
  await window.sidebar.locator(".scale label", { hasText: stands }).click();
  await sidebar.label(basis).check();
  await sidebar.button("Save, then next person").click();
  await sidebar.said("Saved.");
}

async function leftMessage(window: SheetPage): Promise<void> {
  await beside(window).label("Left message").check();
  await beside(window).button("Save, then next person").click();
  await beside(window).said("Saved.");
}

/** Brings the sign-ups in, from the first view of the sidebar to the last. */
async function bringInSignUps(): Promise<void> {
  const sidebar = beside(dot);
  await sidebar.label("A file").setInputFiles(join(lists, "signups_journey.csv"));
  await sidebar.button("Read this list").click();
  await sidebar.heading("Which column is which?");
  await journey.shot(dot, "signups-columns");
  await sidebar.label("can2_user_tags").selectOption("Keep as a note");
  await sidebar.button("Look before it goes in").click();
  await sidebar.heading("200 people, before they go in");
  await journey.shot(dot, "signups-preview");
  await sidebar.button("Bring in 190 people").click();
  await sidebar.heading("They’re in");
  await sidebar.said("190 people are in.");
}

step("Dot sets up a blank workbook: tabs, chapter, goal, and Kemal on the committee", async () => {
  const sidebar = await journey.open(dot, "Set up or repair");
  await sidebar.button("Make the tabs").click();
  await sidebar.said("Made 19 tabs.");
  await journey.shot(dot, "setup-made");
  await sidebar.button("Say your chapter and goal").click();
  await sidebar.label("Your chapter").fill("Quabbin Valley");
  await sidebar.button("Save the goal").click();
  await sidebar.button("Add the committee").click();
  await sidebar.label("Name").fill("Kemal");
  await sidebar.label("E-mail").fill("kemal@example.org");
  await sidebar.button("Add Kemal").click();
  await sidebar.said("Kemal is on the committee.");
  await journey.shot(dot, "setup-committee");
  await sidebar.button("Back").click();
  await sidebar.see("3 of 7 done.");
});

step("she brings in the locals of Massachusetts and its neighbours", async () => {
  const sidebar = beside(dot);
  await sidebar.button("Bring in a list").click();
  await sidebar.label("A file").setInputFiles(join(lists, "olms_new_england_new_york.txt"));
  await sidebar.button("Read this list").click();
  await sidebar.heading("Which locals?");
  await journey.shot(dot, "locals-states");
  for (const state of ["MA", "CT", "NY", "RI"]) {
    const box = dot.sidebar.getByLabel(new RegExp(`^${state} `));
    await box.check();
  }
  await sidebar.button("Look before it goes in").click();
  await sidebar.button("Bring in 462 locals").waitFor();
  await journey.shot(dot, "locals-preview");
  await sidebar.button("Bring in 462 locals").click();
  await sidebar.heading("They’re in");
});

step("she brings in 200 sign-ups", async () => {
  await journey.open(dot, "Bring in a list");
  await bringInSignUps();
});

step("she takes them out again, all of them", async () => {
  const sidebar = beside(dot);
  await sidebar.button("Undo all").click();
  await sidebar.heading("signups_journey.csv is out");
  expect(journey.rows("Contacts")).toEqual([]);
});

step("she brings them in once more, and nobody is there twice", async () => {
  await beside(dot).button("Bring in a list").click();
  await bringInSignUps();
  expect(journey.rows("Contacts")).toHaveLength(190);
});

step("she says which locals come first and who is running, on the tabs themselves", async () => {
  await dot.tab("Locals");
  for (const local of TARGETS) {
    await dot.type(await cellOf(dot, "Locals", local, "Target"), "Yes");
    await dot.type(await cellOf(dot, "Locals", local, "Stage"), "Finding supporters");
  }
  await dot.tab("Candidates");
  await dot.type("A2", "Calderwick");
  await journey.until("Candidates", ([first]) => first?.Candidate === "Calderwick");
  const come = (row: AnyRow) => row.Target === "Yes" && row.Stage === "Finding supporters";
  await journey.until("Locals", (rows) => rows.filter(come).length === TARGETS.length);
});

step("Dot and Kemal log conversations, each at a window of their own", async () => {
  kemal = await journey.window("Kemal");
  const [ines, bea, ruth] = membersOf("IBEW 2325");
  const [otis, theo] = membersOf("UE 264");
  await talkTo(dot, ines);
  await said(dot, "With us", "Said it");
  await talkTo(kemal, otis);
  await said(kemal, "Unsure", "Heard it");
  await talkTo(dot, bea);
  await said(dot, "Strong", "Did it");
  await talkTo(kemal, theo);
  await leftMessage(kemal);

  await talkTo(dot, ruth);
  await talkTo(kemal, ruth);
  await said(dot, "With us", "Said it");
  await beside(kemal).label("Left message").check();
  await beside(kemal).see(`Dot talked to ${ruth?.["First name"]}`);
  await leftMessage(kemal);
  await beside(kemal).said("Yours is kept too, as the newer one.");

  const talks = journey.rows("Conversations").map(({ By, Contact, Result }) => [By, Contact, Result]);
  expect(talks).toHaveLength(6);
  expect(talks.filter(([, contact]) => contact === ruth?.Contact)).toEqual([
    ["Dot", ruth?.Contact, "Talked"],
    ["Kemal", ruth?.Contact, "Left message"],
  ]);
});

step("she records where support stands", async () => {
  await dot.menu("Record support counts");
  await dot.page
    .locator(".sheet-toast")
    .getByText("Counted 2 locals. Each has a row on Support counts now.")
    .waitFor();
});

step("a resolution goes from an idea to adopted", async () => {
  const sidebar = await journey.open(dot, "Resolutions");
  await sidebar.button("Start a resolution").click();
  await sidebar.label("Candidate").fill("Calderwick");
  await sidebar.label("Local").fill("IBEW 2325");
  await sidebar.label("Who moves it").fill("Ines Quist");
  await sidebar.button("Start this resolution").click();
  await sidebar.said("Endorse Calderwick at IBEW 2325 is on Resolutions.");
  for (const name of ["Moved", "Seconded", "Adopted"]) {
    await sidebar.button("What happened next?").click();
    await sidebar.label(name).check();
    if (name === "Adopted") {
      await sidebar.label("For").fill("41");
      await sidebar.label("Against").fill("12");
    }
    await journey.shot(dot, `resolution-${name}`);
    await sidebar.button("Record this step").click();
    await sidebar.said("Recorded.");
  }
  await sidebar.see("Endorsed, 41 to 12.");
  const steps = journey.rows("Resolution steps");
  expect(steps.map(({ Step }) => Step)).toEqual(["Idea", "Moved", "Seconded", "Adopted"]);
});

step("she says that this local has decided, and refreshes the dashboard", async () => {
  await dot.tab("Locals");
  await dot.type(await cellOf(dot, "Locals", "IBEW 2325", "Stage"), "Decided");
  await journey.until("Locals", (rows) => rows.some(({ Stage }) => Stage === "Decided"));
  await dot.menu("Refresh dashboard");
  await dot.page.locator(".sheet-toast").getByText("Counted. 1 of 100 locals have endorsed.").waitFor();
  await dot.tab("Dashboard");
});

step("whoever surely wrote one of our locals is in it, and nobody is there twice", async () => {
  const people = journey.rows("Contacts");
  const locals = new Set(journey.rows("Locals").map(({ Local }) => Local));
  const placed = people.filter(({ Local }) => Local);
  // 120 wrote it as it stands there, and 22 so that it can mean nothing else.
  expect(placed).toHaveLength(142);
  expect(placed.filter(({ Local }) => !locals.has(Local))).toEqual([]);
  const exact = people.filter((person) => locals.has(person["Union as written"]));
  expect(exact.filter((person) => person.Local !== person["Union as written"])).toEqual([]);
  // The 10 are the same as another of the 190: five by e-mail (twice in capitals or with another phone, once with an
  // initial for a first name), three by phone and name, two by name and local.
  expect(people).toHaveLength(190);
  expect(new Set(people.map(({ Email }) => String(Email).toLowerCase())).size).toBe(190);
});

step("what Locals shows is what its cells hold and what is counted from the people", async () => {
  const counted = localsCounted(journey);
  const shown = await shownRows(dot, "Locals");
  const figures = (row: Record<string, unknown>) => FIGURES.map((heading) => row[heading] ?? "");
  expect(shown.map(figures)).toEqual(counted.map(({ shown: each }) => figures(each)));
  expect(journey.rows("Locals").map(figures)).toEqual(counted.map(({ held }) => figures(held)));
  const target = shown.find(({ Local }) => Local === "IBEW 2325");
  expect(target).toMatchObject({ Contacts: "6", Assessed: "3", Supporters: "3", Resolution: "Adopted" });
  expect(journey.rows("Support counts").map(({ Local, Supporters }) => [Local, Supporters])).toEqual(
    counted
      .filter(({ held }) => TARGETS.includes(String(held.Local)))
      .map(({ held }) => [held.Local, held.Supporters]),
  );
});

step("every number on the dashboard is the one that is counted, and 0 only where it should be", async () => {
  const texts = await shownOn(dot, "Dashboard");
  for (const words of [/^AEA [^…]+…,$/, /^\S.+, and \d+ more$/])
    expect(texts.flat()).toContainEqual(expect.stringMatching(words));
  const shown = numbersOn(texts);
  expect(shown).toEqual(numbersOf(boardOf(journey)));
  const zeros = Object.entries(shown).filter(([, [first]]) => /^0(?![.\d])/.test(first ?? ""));
  expect(zeros.map(([label]) => label)).toEqual(Object.keys(RIGHTLY_0));
});

step("nothing needs a look but five unions of the register that are not on Unions", async () => {
  const { value } = journey.run<{ value: Status }>("status");
  const problems = new Set(value.attention.map(({ problem }) => problem));
  const small = ["CSTA", "FSOA", "BSAC", "AGVA", "ACOPS"];
  expect([...problems]).toEqual(small.map((union) => `“${union}” in Union is not on Unions.`));
});

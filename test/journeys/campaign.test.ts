import { join } from "node:path";
import { beside, cellOf, Journey, shownRows } from "../support/journey";
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
  await dot.menu("Set up or repair");
  const sidebar = beside(dot);
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
  await dot.menu("Bring in a list");
  const sidebar = beside(dot);
  await sidebar.label("A file").setInputFiles(join(lists, "olms_new_england_new_york.txt"));
  await sidebar.button("Read this list").click();
  await sidebar.heading("Which locals?");
  await journey.shot(dot, "locals-states");
  for (const state of ["MA", "CT", "NY", "RI"]) {
    const box = dot.sidebar.getByLabel(new RegExp(`^${state} `));
    await box.check();
    await dot.sidebar.locator("form:not([aria-busy])").waitFor();
  }
  await sidebar.button("Look before it goes in").click();
  await sidebar.button(/^Bring in \d+ locals$/).waitFor();
  await journey.shot(dot, "locals-preview");
  await sidebar.button(/^Bring in \d+ locals$/).click();
  await sidebar.heading("They’re in");
});

step("she brings in 200 sign-ups", async () => {
  await dot.menu("Bring in a list");
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

step("she says which locals come first, on Locals itself", async () => {
  await dot.tab("Locals");
  for (const local of TARGETS) {
    await dot.type(await cellOf(dot, "Locals", local, "Target"), "Yes");
    await dot.type(await cellOf(dot, "Locals", local, "Stage"), "Finding supporters");
  }
  await expect(journey.rows("Locals").filter(({ Target }) => Target === "Yes")).toHaveLength(2);
});

/** Opens Log a conversation for somebody, from their row on Contacts. */
async function talkTo(window: SheetPage, contact: Record<string, unknown>): Promise<void> {
  await window.tab("Contacts");
  await window.select(await cellOf(window, "Contacts", String(contact.Contact), "First name"));
  await window.menu("Log a conversation");
  await beside(window).heading(`${contact["First name"]} ${contact["Last name"]}`);
}

step("Dot and Kemal log conversations, each in a window of their own", async () => {
  kemal = await journey.window("Kemal");
  const people = journey.rows("Contacts").filter(({ Local }) => TARGETS.includes(String(Local)));
  console.log(people.map((p) => p.Local));
  const [ana] = people;
  if (!ana) throw new Error("nobody");
  await talkTo(dot, ana);
  await journey.shot(dot, "log-first");
  const sidebar = beside(dot);
  await sidebar.label("Talked").check();
  await dot.sidebar.locator(".scale label", { hasText: "With us" }).click();
  await sidebar.label("Said it").check();
  await journey.shot(dot, "log-filled");
  await sidebar.button("Save, then next person").click();
  await sidebar.said("Saved.");
  await journey.shot(dot, "log-next");
});

step("support", async () => {
  await dot.menu("Record support counts");
  await dot.page.locator(".sheet-toast").getByText("Counted 2 locals").waitFor();
});

step("resolution", async () => {
  await dot.menu("Resolutions");
  const sidebar = beside(dot);
  await sidebar.button("Start a resolution").click();
  await sidebar.label("Candidate").fill("Calderwick");
  await sidebar.label("Local").fill("IBEW 2325");
  await journey.shot(dot, "res-start");
  await sidebar.button("Start this resolution").click();
  await sidebar.said("Endorse Calderwick at IBEW 2325");
  await journey.shot(dot, "res-started");
  for (const name of ["Moved", "Seconded", "Adopted"]) {
    await sidebar.button("What happened next?").click();
    await journey.shot(dot, `res-${name}-choose`);
    await sidebar.label(name).check();
    if (name === "Adopted") {
      await sidebar.label("For").fill("41");
      await sidebar.label("Against").fill("12");
    }
    await journey.shot(dot, `res-${name}-form`);
    await sidebar.button("Record this step").click();
    await sidebar.said("Recorded.");
    await journey.shot(dot, `res-${name}`);
  }
});
step("dashboard", async () => {
  await dot.menu("Refresh dashboard");
  await dot.page.locator(".sheet-toast").getByText("Counted. ").waitFor();
  await dot.tab("Dashboard");
  const all = await (await import("../support/journey")).shownOn(dot, "Dashboard");
  require("node:fs").writeFileSync("/tmp/jb/dash.json", JSON.stringify(all));
  require("node:fs").writeFileSync("/tmp/jb/status.json", JSON.stringify(journey.run("status"), null, 1));
  require("node:fs").writeFileSync(
    "/tmp/jb/jl.json",
    JSON.stringify(await shownRows(dot, "Locals"), null, 1),
  );
  require("node:child_process").execSync(`rm -rf /tmp/jb/end; cp -r ${journey.served.book} /tmp/jb/end`);
});

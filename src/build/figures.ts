import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import type { Browser } from "playwright-core";
import { readAddon } from "../local/host/addon";
import { Book } from "../local/host/book";
import { newShared, runInline } from "../local/host/inline";
import { randomFrom } from "../local/host/simulation";
import { blankSpreadsheet } from "../local/host/workbook";
import type { Cost } from "../local/services/execution";
import { write } from "../local/write";
import { contacts, locals } from "../tables";
import { aBrowser } from "./browser";
import { madeRows } from "./formulas/made";

type Values = Record<string, { [field: string]: string } | undefined>;

const signUps = ["First name,Last name,Email,Union"];
for (let i = 0; i < 200; i++) signUps.push(`New${i},Person,new${i}@example.org,IBEW 1`);

/** Actions as people use them, one after another; an input may need what an earlier one gave. Words say which case. */
const actions: [name: string, input: (given: Values) => object, words?: string][] = [
  ["status", () => ({})],
  ["addLocal", () => ({ row: { Union: "IBEW", Number: "4711", Members: 300 } })],
  ["addContact", () => ({ row: { "First name": "Theo", Email: "theo@example.org", Local: "IBEW 1" } })],
  [
    "logConversation",
    () => ({
      row: { Contact: "C-1", Result: "Talked", Assessment: 1, Basis: "Said it" },
      operation: "figures",
    }),
  ],
  [
    "logConversation",
    () => ({ row: { Contact: "C-2", Result: "Asked us to stop" }, operation: "figures again" }),
    "who asks us to stop",
  ],
  ["undoConversation", ({ logConversation }) => ({ conversation: logConversation?.key })],
  ["myList", () => ({})],
  ["conversationNext", () => ({})],
  ["conversationWith", () => ({ contact: "C-1" })],
  ["findContacts", () => ({ words: "an" })],
  ["aboutLocal", () => ({ local: "IBEW 1" })],
  ["matchUnions", () => ({ names: ["Teamsters local 25"] })],
  ["readList", () => ({ text: signUps.join("\n"), name: "sign-ups.csv" })],
  ["applyList", ({ readList }) => ({ list: readList?.list })],
  ["undoList", ({ applyList }) => ({ import: applyList?.import })],
  ["putBackList", ({ applyList }) => ({ import: applyList?.import })],
  ["recordSupportCounts", () => ({ locals: ["IBEW 1"] })],
  ["startResolution", () => ({ row: { For: "Endorse the slate", Local: "IBEW 1" } })],
  ["recordStep", ({ startResolution }) => ({ row: { Resolution: startResolution?.key, Step: "Submitted" } })],
  ["undoStep", ({ startResolution }) => ({ resolution: startResolution?.key })],
  ["resolutionsForm", () => ({})],
  ["planResolution", () => ({ local: "IBEW 1", for: "Endorse the slate" })],
  ["floorVote", () => ({ local: "IBEW 1", turnout: 40 })],
  ["floorVoteForm", () => ({})],
  ["callSheet", () => ({ local: "IBEW 1" })],
  ["callSheet", () => ({}), "of one’s own people"],
  ["writeResolution", () => ({ model: "member-vote", form: "plain", local: "IBEW 1" })],
  ["whoCouldSecond", () => ({ local: "IBEW 1" })],
  ["refreshDashboard", () => ({})],
  ["checkInstallation", () => ({})],
];

const now = Date.now();
const addon = readAddon(join(__root, "dist"));
const print = (line: string) => process.stdout.write(`${line}\n`);

function setUp(): { book: Book; cost: Cost; ms: number } {
  const book = new Book(blankSpreadsheet("Figures", "America/New_York"));
  const begun = performance.now();
  const { ended, execution } = runInline(book, addon, newShared(), "setUpWorkbook", [{}], { now });
  if (!ended.ok) throw new Error(ended.error);
  return { book, cost: execution.cost, ms: performance.now() - begun };
}

function withPeople(howMany: number): Book {
  const { book } = setUp();
  const made = madeRows(randomFrom(7), "2026-09-28", { locals: 40, contacts: howMany });
  write(book, locals, [{ Local: "IBEW 1", Members: 500 }, ...made.locals], now);
  write(book, contacts, made.contacts, now);
  return book;
}

const code = readFileSync(join(__root, "dist/Code.js"), "utf8");
print(`Code.js: ${(Buffer.byteLength(code) / 1024).toFixed(1)} KB`);
for (const name of readdirSync(join(__root, "dist")).filter((each) => each.startsWith("part-")))
  print(`${name}: ${(Buffer.byteLength(readFileSync(join(__root, "dist", name))) / 1024).toFixed(1)} KB`);
const loads = Array.from({ length: 9 }, () => {
  const context = vm.createContext({});
  const begun = performance.now();
  new vm.Script(code, { filename: `Code${Math.random()}.js` }).runInContext(context);
  return performance.now() - begun;
}).sort((a, b) => a - b);
print(
  `Code.js loads in a bare context in ${loads[4]?.toFixed(1)} ms (median of 9; worst ${loads[8]?.toFixed(1)})`,
);

const { book, cost, ms } = setUp();
const tabs = book.getters.getSheetIds().length;
print(
  `Set-up: ${cost.data} data calls for ${tabs} tabs (${(cost.data / tabs).toFixed(1)} each), ${cost.all} calls in all, ${Math.round(ms)} ms here`,
);

print("Data calls, all calls, cells of each action:");
const few = { book: withPeople(10), given: {} as Values, shared: newShared() };
const many = { book: withPeople(10_000), given: {} as Values, shared: newShared() };
for (const [name, input, words] of actions) {
  const [small, large] = [few, many].map(({ book: each, given, shared }) => {
    const { ended, execution } = runInline(each, addon, shared, name, [input(given)], { now });
    if (!ended.ok) throw new Error(`${name}: ${ended.error}`);
    const reply = ended.value as { ok: boolean; value: Values[string]; problem?: string; failure?: string };
    if (!reply.ok) throw new Error(`${name}: ${reply.problem ?? reply.failure}`);
    given[name] = reply.value;
    return execution.cost;
  });
  const shown = (cost: Cost | undefined) => `${cost?.data}, ${cost?.all}, ${cost?.cells}`.padEnd(18);
  const same = small?.data === large?.data && small?.all === large?.all;
  print(
    `  ${name.padEnd(20)}${words ? ` (${words})` : ""} 10 contacts: ${shown(small)} 10,000 contacts: ${shown(large)} ${same ? "the same calls" : "CALLS DIFFER"}`,
  );
}

void startUps();

/** From npm start in a fresh folder to the address, and to the page that a person can use. */
async function startUps(): Promise<void> {
  const browser = await aBrowser();
  rmSync(join(__root, ".cache/templates"), { recursive: true, force: true });
  try {
    print(`npm start with the sample to make, as on another day: ${await startUp(browser)}`);
    execFileSync("npm", ["run", "--silent", "prepare"], { cwd: __root, stdio: "ignore" });
    print(`npm start with the sample that the install made: ${await startUp(browser)}`);
  } finally {
    await browser.close();
  }
}

async function startUp(browser: Browser): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const server = spawn("npm", ["start", "--silent", "--", "--book", join(folder, "book")], {
    cwd: __root,
    detached: true,
  });
  try {
    const address = await new Promise<string>((resolve) => {
      server.stdout.on("data", (data: Buffer) => {
        const found = /http:\S+/.exec(String(data))?.[0];
        if (found) resolve(found);
      });
    });
    const open = seconds();
    await page.goto(address);
    await page.waitForSelector("body[data-ready=yes]");
    return `address after ${open}, page ready after ${seconds()}`;
  } finally {
    await page.close();
    if (server.pid) process.kill(-server.pid, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

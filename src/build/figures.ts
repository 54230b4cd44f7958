import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { readAddon } from "../local/host/addon";
import { Book } from "../local/host/book";
import { newShared, runInline } from "../local/host/inline";
import { randomFrom } from "../local/host/simulation";
import { blankSpreadsheet } from "../local/host/workbook";
import type { Cost } from "../local/services/execution";
import { write } from "../local/write";
import { contacts, locals } from "../tables";
import { madeRows } from "./formulas/made";

/** Actions as people use them; {…} is filled in from the made-up workbook. */
const actions: [name: string, input: object][] = [
  ["status", {}],
  ["addLocal", { row: { Union: "IBEW", Number: "4711", Members: 300 } }],
  ["addContact", { row: { "First name": "Theo", Email: "theo@example.org", Local: "IBEW 1" } }],
  [
    "logConversation",
    { row: { Contact: "C-1", Result: "Talked", Assessment: 1, Basis: "Said it" }, operation: "figures" },
  ],
  ["myList", {}],
  ["conversationNext", {}],
  ["conversationWith", { contact: "C-1" }],
  ["findContacts", { words: "an" }],
  ["aboutLocal", { local: "IBEW 1" }],
  ["matchUnions", { names: ["Teamsters local 25"] }],
  ["checkInstallation", {}],
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
const few = withPeople(10);
const many = withPeople(10_000);
for (const [name, input] of actions) {
  const costs = [few, many].map((each) => {
    const { ended, execution } = runInline(each, addon, newShared(), name, [input], { now });
    const reply = ended.ok
      ? (ended.value as { ok: boolean; problem?: string; failure?: string })
      : { ok: false, failure: ended.error };
    if (!reply.ok) throw new Error(`${name}: ${reply.problem ?? reply.failure}`);
    return execution.cost;
  });
  const [a, b] = costs.map(({ data, all, cells }) => `${data}, ${all}, ${cells}`);
  const [small, large] = costs;
  const same = small?.data === large?.data && small?.all === large?.all;
  print(
    `  ${name.padEnd(18)} 10 contacts: ${a?.padEnd(18)} 10,000 contacts: ${b?.padEnd(18)} ${same ? "the same calls" : "CALLS DIFFER"}`,
  );
}

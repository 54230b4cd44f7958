import { extendEngine } from "../engine/extend";
import { addCharts } from "./charts";
import { CustomFunctions } from "./functions";
import { addLooks } from "./looks";
import { addMenus } from "./menus";
import { nameOnTeam } from "./person";
import { guardProtected } from "./protection";
import { Server } from "./server";
import type { Owl, PageEngine, PageModel, State } from "./types";
import { typeOver } from "./typing";
import { type Shown, Windows } from "./windows";

declare const o_spreadsheet: PageEngine;
declare const owl: Owl;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

async function open(): Promise<void> {
  console.debug = () => {};
  const parameters = new URLSearchParams(location.search);
  const as = parameters.get("as") ?? "you@example.org";
  let windows: Windows | undefined;
  const early: Shown[] = [];
  const address = `ws://${location.host}/?as=${encodeURIComponent(as)}`;
  // The line opens before the state is fetched, so that no change falls between the two.
  const server = new Server(
    address,
    (shown: Shown) => (windows ? windows.show(shown) : early.push(shown)),
    reopen,
  );
  const state = (await (await fetch(`state?as=${encodeURIComponent(as)}`)).json()) as State;
  const templates = await (await fetch("o_spreadsheet.xml")).text();
  const engine = extendEngine(o_spreadsheet, {
    now: () => Date.now(),
    timeZone: () => state.timeZone,
  }) as PageEngine;
  addLooks(engine, owl);
  addCharts(engine);
  typeOver(engine);
  const functions = new CustomFunctions(engine, state.functions, server);
  const selection = () => selected(model);
  windows = new Windows(server, selection);
  addMenus(engine, state.menus, server, windows);
  const client = { id: `page-${crypto.randomUUID()}`, name: as };
  const model = new engine.Model(
    state.data,
    { client, transportService: server },
    state.messages,
  ) as PageModel;
  guardProtected(model, byId("heads-up"));
  functions.attach(model);
  const app = new owl.App(engine.Spreadsheet, {
    props: { model, colorScheme: "light" },
    templates,
    translateFn: (text: string) => text,
  });
  await app.mount(byId("sheet"));
  for (const shown of early) windows.show(shown);
  model.dispatch("EVALUATE_CELLS");
  titleBar(state.name, { address: as, name: nameOnTeam(model, as) }, server);
  model.on("unexpected-revision-id", {}, reopen);
  Object.assign(globalThis, { model });
  if (state.error) windows.toast("Local by Local", state.error, 30);
  document.body.dataset.ready = "yes";
}

function titleBar(name: string, me: { address: string; name: string }, server: Server): void {
  const input = byId<HTMLInputElement>("name");
  input.value = name;
  document.title = `${name} - Local by Local`;
  input.addEventListener("change", () => void server.ask("rename", { name: input.value }));
  const person = byId("person");
  person.textContent = (me.name || me.address).charAt(0).toUpperCase();
  const who = me.name ? `${me.name}, ${me.address}` : me.address;
  person.setAttribute("aria-label", `At this window: ${who}`);
  person.title = who;
  const dialog = byId<HTMLDialogElement>("someone");
  person.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    const chosen = dialog.querySelector("input")?.value;
    if (dialog.returnValue !== "yes" || !chosen) return;
    const address = new URL(location.href);
    address.searchParams.set("as", chosen);
    location.href = address.href;
  });
}

function selected(model: PageModel): object {
  const { sheetId } = model.getters.getActivePosition();
  const { top, left, bottom, right } = model.getters.getSelectedZone();
  return { sheetId, row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The owner went away or has moved on: the page starts afresh as soon as it answers. */
function reopen(): void {
  const saved = byId("saved");
  saved.textContent = "Trying to connect…";
  const again = async () => {
    try {
      await fetch("page.css", { cache: "no-store" });
      location.reload();
    } catch {
      setTimeout(again, 1000);
    }
  };
  setTimeout(again, 500);
}

void open();

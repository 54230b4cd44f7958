import type { Server } from "./server";
import type { PageEngine, ScriptMenu } from "./types";
import type { Windows } from "./windows";

/** Sheets' menus as far as they work here, and the add-on's own. */
export function addMenus(
  engine: PageEngine,
  menus: readonly ScriptMenu[],
  server: Server,
  windows: Windows,
): void {
  const { topbarMenuRegistry, colMenuRegistry } = engine.registries;
  const sort = (descending: boolean) => ({
    name: descending ? "Sort sheet Z to A" : "Sort sheet A to Z",
    sequence: descending ? 11 : 10,
    execute: ({
      model,
    }: {
      model: {
        getters: { getActivePosition(): { col: number; sheetId: string }; getSheetName(id: string): string };
      };
    }) => {
      const { col, sheetId } = model.getters.getActivePosition();
      const tab = model.getters.getSheetName(sheetId);
      void server.ask("edit", { edit: { tab, sort: letters(col), descending } });
    },
  });
  // The engine's own sort refuses a sheet with spilled formulas; Sheets sorts the typed cells.
  topbarMenuRegistry.replaceChild("sort_ascending", ["data", "sort_range"], sort(false) as never);
  topbarMenuRegistry.replaceChild("sort_descending", ["data", "sort_range"], sort(true) as never);
  colMenuRegistry.replaceChild("sort_ascending", ["sort_columns"], sort(false) as never);
  colMenuRegistry.replaceChild("sort_descending", ["sort_columns"], sort(true) as never);
  topbarMenuRegistry.addChild("download", ["file"], {
    name: "Download as Excel (.xlsx)",
    sequence: 20,
    execute: () => void download(),
  });
  menus.forEach((menu, i) => {
    const key = `script${i}`;
    topbarMenuRegistry.add(key, { name: menu.name, sequence: 900 + i });
    menu.items.forEach((item, j) => {
      const { label, function: runs } = item;
      if (!label || !runs) return;
      topbarMenuRegistry.addChild(`${key}-${j}`, [key], {
        name: label,
        sequence: j,
        separator: menu.items[j + 1]?.separator === true,
        execute: () => void windows.runMenu(runs),
      });
    });
  });
}

async function download(): Promise<void> {
  const response = await fetch("command", { method: "POST", body: JSON.stringify({ do: "export" }) });
  const { bytes } = (await response.json()) as { bytes: string };
  const link = document.createElement("a");
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${bytes}`;
  link.download = `${document.title.replace(/ - Local by Local$/, "")}.xlsx`;
  link.click();
}

/** A column from 0 as its letters. */
function letters(column: number): string {
  let text = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

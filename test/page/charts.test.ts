import type { Browser } from "playwright-core";
import { aBrowser } from "../../src/build/browser";
import { Host } from "../../src/local/host/host";
import { blankSpreadsheet, Workbook } from "../../src/local/host/workbook";
import { scriptOf } from "../local/support/google";
import { Served, type SheetPage } from "../support/page";

const served = new Served();
let browser: Browser;
let dot: SheetPage;

beforeAll(async () => {
  const addon = scriptOf(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:C3").setValues([
      ["Local", "Support", "Goal"],
      ["IBEW 103", 71, 65],
      ["AFT 66", 40, 65],
    ]);
    sheet.getRange("A1").setBackground("#1f1c19").setFontColor("#ffffff").setNote("The key");
    sheet.getRange("A2").setNote("Call the hall first");
    const chart = sheet.newChart().asComboChart().addRange(sheet.getRange("A1:C3")).setPosition(6, 1, 0, 0);
    const series = { 0: { dataLabel: "value", color: "#1f5fa8" }, 1: { lineDashStyle: [6, 4] } };
    sheet.insertChart(chart.setOption("title", "Support by local").setOption("series", series).build());
  });
  const workbook = Workbook.create(served.book, addon, blankSpreadsheet("Charts", addon.timeZone));
  const { ended } = await new Host(workbook.book, addon, 1).run("f", [null], { as: "dot@example.org" });
  expect(ended.ok).toBe(true);
  await workbook.close();
  await served.start();
  browser = await aBrowser();
  dot = await served.window(browser, "dot@example.org");
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served.end();
});

it("draws a chart where it stands: columns with their values, and the goal as dashes", async () => {
  const canvas = dot.page.locator(".o-figure canvas").first();
  await canvas.waitFor();
  const drawn = await canvas.evaluate((element) => {
    const { Chart } = globalThis as unknown as {
      Chart: {
        getChart(canvas: unknown): {
          data: { labels: string[]; datasets: Record<string, unknown>[] };
          options: { plugins: { title: { text: string } } };
        };
      };
    };
    const { data, options } = Chart.getChart(element);
    const sets = data.datasets.map(({ label, type, data: values, borderDash, showsValues }) => ({
      label,
      type,
      values,
      borderDash,
      showsValues,
    }));
    return { title: options.plugins.title.text, labels: data.labels, sets };
  });
  expect(drawn).toEqual({
    title: "Support by local",
    labels: ["IBEW 103", "AFT 66"],
    sets: [
      { label: "Support", type: "bar", values: [71, 40], borderDash: undefined, showsValues: true },
      { label: "Goal", type: "line", values: [65, 65], borderDash: [6, 4], showsValues: undefined },
    ],
  });
});

it("shows the corner of a note on a dark heading in light, elsewhere in dark", async () => {
  const corner = (row: number) =>
    dot.page.evaluate((at) => {
      const { model } = globalThis as unknown as {
        model: { getters: { getVisibleRect(zone: object): { x: number; y: number; width: number } } };
      };
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>(".o-grid canvas")].find(
        (each) => !each.closest(".o-figure"),
      );
      const { x, y, width } = model.getters.getVisibleRect({ top: at, bottom: at, left: 0, right: 0 });
      const scale = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
      const pixel = canvas
        ?.getContext("2d")
        ?.getImageData((x + width - 3) * scale, (y + 2) * scale, 1, 1).data;
      return (pixel?.[0] ?? 0) > 128 ? "light" : "dark";
    }, row);
  await dot.page.keyboard.press("ArrowDown");
  await dot.page.keyboard.press("ArrowDown");
  expect([await corner(0), await corner(1)]).toEqual(["light", "dark"]);
});

import JSZip from "jszip";
import { copied } from "../../../src/local/copy";
import { Book } from "../../../src/local/host/book";
import { exportXlsx } from "../../../src/local/xlsx";
import { Google } from "../support/google";

/** Four locals with their support and its goal, and a combo chart over them, at D2. */
function withChart(): Google {
  const google = new Google({ rows: 40, columns: 20 });
  google.run(() => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:C4").setValues([
      ["Local", "Support", "Goal"],
      ["IBEW 103", 71, 65],
      ["AFT 66", 40, 65],
      ["Teamsters 25", 12, 65],
    ]);
    const chart = sheet
      .newChart()
      .asComboChart()
      .addRange(sheet.getRange("A1:C4"))
      .setNumHeaders(1)
      .setPosition(2, 4, 5, 7)
      .setOption("title", "Support by local")
      .setOption("legend", { position: "bottom" })
      .setOption("vAxis.title", "Percent")
      .setOption("series", {
        0: { color: "#1f5fa8", dataLabel: "value" },
        1: { type: "line", lineDashStyle: [4, 4] },
      })
      .build();
    sheet.insertChart(chart);
  });
  return google;
}

const definition = (google: { book: Book }, sheetId = "sheet1") => {
  const { getters } = google.book;
  return getters.getChartIds(sheetId).map((id) => getters.getChartDefinition(id));
};

/** What a later execution sees of the charts of the first sheet. */
const seen = (google: Google) =>
  google.run(() =>
    SpreadsheetApp.getActive()
      .getSheets()[0]
      ?.getCharts()
      .map((chart) => {
        const place = chart.getContainerInfo();
        return {
          title: chart.getOptions().get("title"),
          at: [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
          ranges: chart.getRanges().map((range) => `${range.getSheet().getName()}!${range.getA1Notation()}`),
        };
      }),
  );

const SUPPORT = { title: "Support by local", at: [2, 4, 5, 7], ranges: ["Sheet1!A1:C4"] };

describe("a chart (…/reference/spreadsheet/embedded-chart-builder)", () => {
  test("is drawn by columns: the first is what the others are about", () => {
    expect(definition(withChart())).toEqual([
      expect.objectContaining({
        type: "combo",
        dataSource: {
          type: "range",
          dataSets: [
            { dataSetId: "0", dataRange: "B1:B4" },
            { dataSetId: "1", dataRange: "C1:C4" },
          ],
          dataSetsHaveTitle: true,
          labelRange: "A1:A4",
        },
        dataSetStyles: {
          0: { type: "bar", backgroundColor: "#1f5fa8", showsValues: true },
          1: { type: "line", lineDashStyle: [4, 4] },
        },
        title: { text: "Support by local" },
        legendPosition: "bottom",
        showValues: true,
        axesDesign: { x: {}, y: { title: { text: "Percent" } } },
      }),
    ]);
  });

  test("is found again by its title, with an id that stays; one just built has none", () => {
    const google = withChart();
    expect(seen(google)).toEqual([SUPPORT]);
    const ids = () =>
      google.run(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        return [sheet.getCharts()[0]?.getChartId(), sheet.newChart().asBarChart().build().getChartId()];
      });
    const [id, none] = ids();
    expect(id).toEqual(expect.any(Number));
    expect(none).toBeNull();
    google.run(() => void SpreadsheetApp.getActiveSheet().setName("Dashboard").insertRowsAfter(1, 2));
    expect(ids()[0]).toBe(id);
  });

  test("gives options by their name or by a path, and null for what nobody set", () => {
    const google = withChart();
    const got = google.run(() => {
      const options = SpreadsheetApp.getActiveSheet().getCharts()[0]?.getOptions();
      return ["vAxis.title", "legend", "series.1.type", "isStacked"].map((name) => options?.get(name));
    });
    expect(got).toEqual(["Percent", { position: "bottom" }, "line", null]);
  });

  test("changes only with updateChart; what was not said again stays", () => {
    const google = withChart();
    const change = (save: boolean) =>
      google.run((input) => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const [chart] = sheet.getCharts();
        const changed = chart?.modify().setOption("title", "Where we stand").setPosition(9, 1, 0, 0).build();
        if (input && changed) sheet.updateChart(changed);
      }, save);
    change(false);
    expect(seen(google)).toEqual([SUPPORT]);
    change(true);
    expect(seen(google)).toEqual([{ ...SUPPORT, title: "Where we stand", at: [9, 1, 0, 0] }]);
    expect(definition(google)[0]).toMatchObject({ legendPosition: "bottom", showValues: true });
  });

  test("goes when it is removed", () => {
    const google = withChart();
    google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (const chart of sheet.getCharts()) sheet.removeChart(chart);
    });
    expect(seen(google)).toEqual([]);
    expect(google.book.getters.getMarks("sheet1")).toEqual([]);
  });

  test("stacks bars, takes rows for series, and sees by itself whether the first row is a heading", () => {
    const google = withChart();
    google.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      const bars = sheet
        .newChart()
        .setChartType(Charts.ChartType.BAR)
        .addRange(sheet.getRange("A1:C4"))
        .addRange(sheet.getRange("A1:C4"))
        .setOption("isStacked", true)
        .setOption("colors", ["#1f5fa8", "#d98c21"]);
      sheet.insertChart(bars.setPosition(20, 1, 0, 0).build());
      const rows = sheet.newChart().asColumnChart().addRange(sheet.getRange("A2:C3"));
      sheet.insertChart(rows.setTransposeRowsAndColumns(true).build());
    });
    const [, bars, columns] = definition(google);
    expect(bars).toMatchObject({
      type: "bar",
      horizontal: true,
      stacked: true,
      dataSource: { dataSetsHaveTitle: true, labelRange: "A1:A4" },
      dataSetStyles: { 0: { backgroundColor: "#1f5fa8" }, 1: { backgroundColor: "#d98c21" } },
      legendPosition: "right",
    });
    expect(columns).toMatchObject({
      horizontal: false,
      dataSource: { dataSets: [{ dataRange: "A3:C3" }], labelRange: "A2:C2" },
    });
    expect(
      google.run(() => SpreadsheetApp.getActiveSheet().getCharts()[2]?.getTransposeRowsAndColumns()),
    ).toBe(true);
  });

  test.each([
    ["setChartType(Charts.ChartType.PIE)", "a chart of type PIE"],
    [
      "asComboChart().setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS)",
      "EmbeddedChartBuilder.setMergeStrategy(MERGE_ROWS)",
    ],
    ["build()", "EmbeddedChartBuilder.build without a type of chart"],
    ["asPieChart()", "EmbeddedChartBuilder.asPieChart"],
  ])("of a kind that no dashboard needs is not emulated: %s", (call, said) => {
    const google = new Google();
    const error = google.error((input) => {
      const chart = SpreadsheetApp.getActiveSheet().newChart();
      return new Function("chart", "Charts", `return chart.${input}`)(chart, Charts);
    }, call);
    expect(error).toBe(`Exception: not emulated: ${said}`);
  });

  test("with something other than a range is Google’s sentence about signatures", () => {
    const google = new Google();
    const error = google.error(
      // @ts-expect-error as a script might
      () => SpreadsheetApp.getActiveSheet().newChart().addRange("A1:B2"),
    );
    expect(error).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.addRange.",
    );
  });
});

describe("a chart on a sheet", () => {
  test("follows its cells when rows come above them", () => {
    const google = withChart();
    google.run(() => void SpreadsheetApp.getActiveSheet().insertRowsAfter(2, 3));
    expect(seen(google)).toEqual([{ ...SUPPORT, ranges: ["Sheet1!A1:C7"] }]);
  });

  test("is about cells of another tab where its range is", () => {
    const google = withChart();
    google.run(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet("Dashboard");
      const data = SpreadsheetApp.getActive().getSheetByName("Sheet1")?.getRange("A1:B4");
      if (data) sheet.insertChart(sheet.newChart().asBarChart().addRange(data).build());
      const [chart] = sheet.getCharts();
      sheet.getRange("A1").setValue(chart?.getRanges()[0]?.getSheet().getName());
    });
    expect(
      google.run(() => SpreadsheetApp.getActive().getSheetByName("Dashboard")?.getRange("A1").getValue()),
    ).toBe("Sheet1");
  });

  test("comes back, its options too, when whoever deleted it takes that back", () => {
    const google = withChart();
    const before = google.book.getters.getMarks("sheet1");
    const [figure] = google.book.getters.getFigures("sheet1");
    google.book.do("DELETE_FIGURE", { sheetId: "sheet1", figureId: figure?.id });
    expect(seen(google)).toEqual([]);
    google.book.do("REQUEST_UNDO", {});
    expect(seen(google)).toEqual([SUPPORT]);
    expect(google.book.getters.getMarks("sheet1")).toEqual(before);
  });

  test("shows a title that a person gave it by hand", () => {
    const google = withChart();
    const { getters } = google.book;
    const [chartId = ""] = getters.getChartIds("sheet1");
    const titled = { ...getters.getChartDefinition(chartId), title: { text: "Ours" } };
    const figureId = getters.getFigureIdFromChartId(chartId);
    google.book.do("UPDATE_CHART", { sheetId: "sheet1", chartId, figureId, definition: titled });
    expect(seen(google)).toEqual([{ ...SUPPORT, title: "Ours" }]);
  });

  test("is in a copy of its tab, in a copy of the spreadsheet, and in what is read from disk", () => {
    const google = withChart();
    google.book.do("DUPLICATE_SHEET", { sheetId: "sheet1", sheetIdTo: "sheet2", sheetNameTo: "Copy" });
    const data = google.book.model.exportData();
    for (const held of [data, copied(data, "Trial", "America/New_York")]) {
      const again = new Google();
      Object.assign(again, { book: new Book(JSON.parse(JSON.stringify(held))) });
      expect(seen(again)).toEqual([SUPPORT]);
      const copy = again.run(() => {
        const [chart] = SpreadsheetApp.getActive().getSheetByName("Copy")?.getCharts() ?? [];
        return [chart?.getOptions().get("vAxis.title"), chart?.getRanges()[0]?.getSheet().getName()];
      });
      expect(copy).toEqual(["Percent", "Copy"]);
      expect(definition(again)).toEqual(definition(google));
    }
  });

  test("goes into an Excel file, with its title and its cells", async () => {
    const zip = await JSZip.loadAsync(await exportXlsx(withChart().book), { base64: true });
    const [path = ""] = Object.keys(zip.files).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    const xml = (await zip.file(path)?.async("string")) ?? "";
    expect(xml).toContain("Support by local");
    expect(xml).toMatch(/Sheet1!\$?B\$?2:\$?B\$?4/);
    expect(xml).toMatch(/<c:barChart>[\s\S]*<c:lineChart>/);
  });
});

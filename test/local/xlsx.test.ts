import JSZip from "jszip";
import { exportXlsx } from "../../src/local/xlsx";
import { aWorkbook } from "../support/workbook";

it("prints the pages that are for reading as wide as the paper, and leaves the tables as they are", async () => {
  const zip = await JSZip.loadAsync(await exportXlsx(aWorkbook().book), { base64: true });
  const sheets = Object.keys(zip.files).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  const texts = await Promise.all(sheets.map(async (path) => String(await zip.file(path)?.async("string"))));
  const fitted = texts.filter((xml) => xml.includes("<pageSetUpPr"));
  expect([fitted.length, sheets.length]).toEqual([2, aWorkbook().tabs().length]);
  for (const xml of fitted)
    expect(xml).toMatch(
      /^<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>[\s\S]*<\/sheetData>\s*<pageMargins [^>]*\/><pageSetup [^>]*orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/,
    );
});

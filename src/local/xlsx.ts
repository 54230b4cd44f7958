import type { Book } from "./host/book";

/** The workbook as an .xlsx file, base64. */
export async function exportXlsx(book: Book): Promise<string> {
  await withDom();
  const { default: JSZip } = await import("jszip");
  const { files } = await book.model.exportXLSX();
  const zip = new JSZip();
  for (const { path, content } of files)
    if (content !== undefined)
      zip.file(path, path.startsWith("xl/worksheets/sheet") ? onPaper(content) : content);
  return zip.generateAsync({ type: "base64", compression: "DEFLATE" });
}

/** A tab without grid lines is for reading: it prints upright, as wide as the paper, which Sheets offers as Fit to width. */
function onPaper(sheet: string): string {
  if (!sheet.includes('showGridLines="0"') || sheet.includes("<sheetPr")) return sheet;
  const fits = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const upright = '<pageSetup paperSize="1" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';
  const margins = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  return sheet
    .replace(/(<worksheet[^>]*>)/, `$1${fits}`)
    .replace(/(<drawing |<legacyDrawing |<tableParts|<\/worksheet>)/, `${margins}${upright}$1`);
}

/** o-spreadsheet writes XML with the browser's own classes; jsdom has them in Node. */
async function withDom(): Promise<void> {
  if ("XMLSerializer" in globalThis) return;
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("");
  const { DOMParser, XMLSerializer, document, Node, Element } = window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, document, Node, Element });
}

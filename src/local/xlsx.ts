import type { Book } from "./host/book";

/** The workbook as an .xlsx file, base64. */
export async function exportXlsx(book: Book): Promise<string> {
  await withDom();
  const { default: JSZip } = await import("jszip");
  const { files } = await book.model.exportXLSX();
  const zip = new JSZip();
  for (const { path, content } of files) if (content !== undefined) zip.file(path, content);
  return zip.generateAsync({ type: "base64", compression: "DEFLATE" });
}

/** o-spreadsheet writes XML with the browser's own classes; jsdom has them in Node. */
async function withDom(): Promise<void> {
  if ("XMLSerializer" in globalThis) return;
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("");
  const { DOMParser, XMLSerializer, document, Node, Element } = window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, document, Node, Element });
}

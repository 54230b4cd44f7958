import type { Words } from "./words";
import { type Part, titleText } from "./write";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const inline = (words: Words): string =>
  words.map((piece) => escaped(typeof piece === "string" ? piece : piece.fact)).join("");

/** Black on white, on letter or A4; Word, Docs and LibreOffice open it as it is. */
const style =
  "@page{margin:22mm}body{max-width:42em;margin:2em auto;padding:0 1em;color:#000;background:#fff;font:12pt/1.4 Georgia,'Liberation Serif',serif}h1{font-size:15pt;line-height:1.25;text-align:center;margin:0 0 .6em}h2{font-size:12pt;margin:1.2em 0 .3em;break-after:avoid}p{margin:0 0 .7em;orphans:2;widows:2}.head{text-align:center;margin:0}.head+p:not(.head){margin-top:.9em}.copies{margin-top:1.2em}table{width:100%;border-collapse:collapse;margin-top:1em;break-inside:avoid}td{width:50%;padding:2.2em 1em 0 0;font-size:10pt;vertical-align:bottom}td p{border-top:1px solid #000;margin:0;padding-top:2px}.steps{font-size:10.5pt;line-height:1.3}.steps h2{font-size:11pt;margin:.9em 0 .2em}.steps ul{margin:0;padding-left:1.4em}.steps li{margin-bottom:.25em}@media print{body{margin:0;max-width:none;padding:0}}";

/** A page of its own that reads nothing from elsewhere; every word of the workbook is escaped. */
export function pageHtml(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** The resolution as a page to print, paste or keep. */
export function resolutionHtml(parts: readonly Part[]): string {
  return pageHtml(titleText(parts), resolutionBody(parts));
}

/** Its body alone, for the clipboard. */
export function resolutionBody(parts: readonly Part[]): string {
  const paragraphs = parts.filter(({ part }) => part !== "adoption").map(paragraph);
  const lines = parts.filter(({ part }) => part === "adoption").map(({ words }) => inline(words));
  return [...paragraphs, signTable(lines)].join("\n");
}

function paragraph({ part, heading, lead, words }: Part): string {
  const text = inline(words);
  if (part === "title") return `<h1>${text}</h1>`;
  if (part === "to" || part === "submitted by") return `<p class="head">${text}</p>`;
  if (part === "copies to") return `<p class="copies">${text}</p>`;
  const strong = lead && /^[A-Z]/.test(lead) ? `<b>${escaped(lead)}</b>` : escaped(lead ?? "");
  return `${heading ? `<h2>${escaped(heading)}</h2>\n` : ""}<p>${strong}${text}</p>`;
}

/** A table, because that is what word processors keep. */
function signTable(lines: readonly string[]): string {
  const rows = lines.flatMap((line, i) => (i % 2 === 0 ? [[line, lines[i + 1]]] : []));
  const cell = (text: string | undefined) => `<td>${text === undefined ? "" : `<p>${text}</p>`}</td>`;
  return `<table>\n${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}\n</table>`;
}

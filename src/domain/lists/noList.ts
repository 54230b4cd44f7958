const PASTE =
  "Open it in Google Sheets or Excel, mark the rows with their headings, copy them and paste them here";
const SAVE = "Open it there, choose File > Download (or Save as) > CSV, and bring in that file";

/** How a file of Excel's before 2007 begins, read as text. */
const OLD_EXCEL = "\u00d0\u00cf\u0011\u00e0";

/** What a text is that is no list at all, with the way out; undefined where it may be one. */
export function noList(text: string): string | undefined {
  const start = text.slice(0, 2000);
  const trimmed = start.trimStart();
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\ufffd") || start.startsWith(OLD_EXCEL))
    return `This is an Excel or Numbers file, which can’t be read as text. ${SAVE}.`;
  if (trimmed.startsWith("%PDF")) return `This is a PDF. ${PASTE}.`;
  if (isBinary(start)) return `This is a picture or another file that is no text. ${SAVE}.`;
  if (/^<(!doctype|html|\?xml|head|body|table|div|script)/i.test(trimmed))
    return `This is a web page, not a list. Download the list as CSV, or copy its rows and paste them here.`;
  if (isJson(trimmed)) return "This is JSON, not a list. Download the list as CSV and bring in that file.";
  return undefined;
}

/** Whether letters that no text has are more than the few that a damaged export leaves. */
function isBinary(start: string): boolean {
  let odd = 0;
  let zeros = 0;
  for (const letter of start) {
    const code = letter.charCodeAt(0);
    if (code === 0) zeros++;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
  }
  return (odd > 8 || zeros > 0) && odd > start.length / 50;
}

function isJson(trimmed: string): boolean {
  return /^\{\s*("|\})/.test(trimmed) || /^\[\s*(\{|\[|"|\])/.test(trimmed);
}

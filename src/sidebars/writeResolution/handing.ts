/** A page to hand out: its name, its words, and the same as a page of its own. */
export interface Handed {
  title: string;
  text: string;
  /** For the clipboard: what stands in the page's body. */
  body: string;
  html: string;
}

/** Copies a text with its look; gives whether the browser let it. It asks nothing that Google's frame forbids. */
export function copy({ text, body }: Handed): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", body);
    copied = event.clipboardData !== null;
  };
  document.addEventListener("copy", put);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
  }
  return copied;
}

/** Saves the page as a file that browsers, Word, Docs and LibreOffice open. */
export function download({ title, html }: Handed): string {
  const name = `${title
    .replace(/[\\/:*?"<>|]/g, "-")
    .slice(0, 80)
    .trim()}.html`;
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  link.href = address;
  link.target = "_self";
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return name;
}

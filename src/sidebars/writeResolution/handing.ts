import { statuses } from "../../domain/resolutions/course";
import { chosen } from "../../domain/resolutions/rows";
import { resolutionBody, resolutionHtml } from "../../domain/resolutionText/html";
import {
  type StepsPage,
  stepsBody,
  stepsHtml,
  stepsPage,
  stepsText,
} from "../../domain/resolutionText/steps";
import { plainText } from "../../domain/resolutionText/words";
import { wholeText } from "../../domain/resolutionText/write";
import { factsOf, type State, type Text } from "./state";

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

export function stepsOf(state: State, text: Text): StepsPage {
  const title = "needs" in text ? state.model.label : plainText(text.plainTitle);
  return stepsPage(factsOf(state), title, chosen(statuses, state.form.status));
}

/** The page that stands on the desk. */
export function handedOf(state: State, text: Text): Handed {
  if (state.page === "steps") {
    const page = stepsOf(state, text);
    return { title: page.title, text: stepsText(page), body: stepsBody(page), html: stepsHtml(page) };
  }
  const parts = "needs" in text ? [] : text.parts;
  return {
    title: "needs" in text ? "Resolution" : text.title,
    text: wholeText(parts),
    body: resolutionBody(parts),
    html: resolutionHtml(parts),
  };
}

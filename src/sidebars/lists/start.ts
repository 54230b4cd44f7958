import type { ListForm, WaitingOne } from "../../addon/actions/listForm";
import { sayDay } from "../../domain/days";
import { button, el, fill, many } from "../dom";
import type { Frame } from "../frame";
import { decode } from "./decode";
import { earlierLists, type WaysBack } from "./earlier";

/** What people do from the first view. */
export interface Ways extends WaysBack {
  /** A text was chosen or pasted. */
  read(name: string, text: string): void;
  /** A tab that a form writes into was chosen. */
  readTab(tab: string): void;
  goOn(list: WaitingOne): void;
  forget(list: WaitingOne): void;
}

/** The first view: a file or a paste, lists that somebody left half done, and those that came in before. */
export function showStart(frame: Frame, form: ListForm | undefined, ways: Ways): void {
  const file = el("input", { type: "file", id: "file", accept: ".csv,.tsv,.txt,text/*" });
  const pasted = el("textarea", { id: "pasted", rows: "5", spellcheck: "false" });
  const wrong = el("p", { class: "error", id: "file-error" });

  async function read(): Promise<void> {
    fill(wrong);
    const [chosen] = file.files ?? [];
    if (pasted.value.trim() !== "") return ways.read("Pasted list", pasted.value);
    if (!chosen) return refuse("Choose a file, or paste its rows with their headings.");
    const decoded = decode(new Uint8Array(await chosen.arrayBuffer()));
    if ("problem" in decoded) return refuse(decoded.problem);
    ways.read(chosen.name, decoded.text);
  }

  function refuse(problem: string): void {
    fill(wrong, problem);
    file.setAttribute("aria-describedby", "file-hint file-error");
    file.setAttribute("aria-invalid", "true");
    file.focus();
  }
  file.setAttribute("aria-describedby", "file-hint");
  file.addEventListener("change", () => {
    fill(wrong);
    file.removeAttribute("aria-invalid");
  });

  frame.show({
    main: [
      el("h1", {}, "Bring in a list"),
      el("p", {}, "Sign-ups, members, or the locals of your state. You see every row before it goes in."),
      ...(form?.waiting ?? []).map((each) => waitingCard(each, form?.today ?? "", ways)),
      ...fromForms(form?.tabs ?? [], ways),
      el(
        "div",
        { class: "field" },
        el("label", { for: "file" }, "A file"),
        file,
        el("p", { class: "hint", id: "file-hint" }, "CSV or text. From Excel, save it as CSV first."),
        wrong,
      ),
      el(
        "div",
        { class: "field" },
        el("label", { for: "pasted" }, "Or paste rows"),
        pasted,
        el("p", { class: "hint" }, "With their headings, as they come out of a spreadsheet."),
      ),
      ...[earlierLists(form?.earlier ?? [], form?.today ?? "", ways)].filter((each) => each !== undefined),
    ],
    primary: { label: "Read this list", run: () => void read() },
    note: "Nothing changes yet.",
  });
}

/** Tabs of this workbook that a form writes into: of each, what is new. */
function fromForms(tabs: readonly string[], ways: Ways): HTMLElement[] {
  if (tabs.length === 0) return [];
  const line = (tab: string) => {
    const read = button("Read the new ones", () => ways.readTab(tab), "quiet fixed");
    read.append(el("span", { class: "unseen" }, ` of ${tab}`));
    return el("li", { class: "spread" }, el("b", { class: "told" }, tab), read);
  };
  return [
    el(
      "section",
      { "aria-labelledby": "forms" },
      el("h2", { id: "forms" }, "Answers of a form, in this workbook"),
      el("ul", { class: "lines" }, ...tabs.map(line)),
    ),
  ];
}

/** A list that was read and is not in, or half in: anybody can go on with it. */
function waitingCard(list: WaitingOne, today: string, ways: Ways): HTMLElement {
  const begun = list.at > 0;
  const rows = many(list.rows, "row", "rows");
  const words = begun
    ? `${list.at.toLocaleString("en-US")} of ${rows} are in.`
    : `${rows}, read ${sayDay(list.on, today)}, not in yet.`;
  return el(
    "section",
    { class: "card why", "aria-label": list.name },
    el("p", {}, el("b", {}, begun ? `${list.name} is half in` : `${list.name} is waiting`)),
    el("p", {}, `${list.by || "Someone"} began with it. ${words}`),
    el(
      "div",
      { class: "row" },
      button("Go on", () => ways.goOn(list)),
      button(begun ? "Leave it so" : "Take it away", () => ways.forget(list)),
    ),
  );
}

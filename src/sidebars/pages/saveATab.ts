import { el, many } from "../dom";
import { fetching } from "../fetching";
import { selectField } from "../fields";
import { Frame } from "../frame";
import { saveFile } from "../saveFile";

document.title = "Save a tab as a file";

const frame = new Frame();

function start(): Promise<void> {
  return fetching(frame, "tabNames", {}, ({ value }) => show(value.tabs));
}

function show(tabs: readonly string[]): void {
  const tab = selectField(
    "Tab",
    "Which tab",
    tabs.map((value) => ({ value, label: value })),
  );
  const save = () => ({ label: `Save ${tab.value()} as a file`, run: () => void saveAs(tab.value()) });
  if (tabs.includes("Contacts")) tab.set("Contacts");
  tab.onLeave(() => frame.offer(save()));
  frame.show({
    main: [
      el("h1", {}, "Save a tab as a file"),
      el("p", {}, "A CSV file, which every spreadsheet opens. Nothing here changes."),
      el("div", { class: "after" }, tab.node),
      el(
        "section",
        { class: "card known" },
        el("h2", {}, "Take care of it"),
        el(
          "p",
          {},
          "Whoever has the file can read all of it. People who asked us to stop are in it with what they asked. Delete it when you are done.",
        ),
      ),
    ],
    primary: save(),
  });
}

function saveAs(tab: string): Promise<void> {
  return fetching(frame, "exportTab", { tab }, ({ value }) => {
    saveFile(value.name, value.csv);
    frame.toast(`${value.name} is in your downloads, with ${many(value.rows, "row", "rows")}.`);
  });
}

frame.show({ main: [el("h1", {}, "Save a tab as a file"), el("p", {}, "One moment.")] });
void start();

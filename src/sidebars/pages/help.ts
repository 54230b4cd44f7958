import { el } from "../dom";
import { Frame } from "../frame";

document.title = "Help";

const entries = [
  [
    "My list",
    "The people you look after, one at a time: why now, what was said last time, and how to reach them. Print a call sheet puts them on paper.",
  ],
  [
    "Log a conversation",
    "What happened, where they stand and how you know. It takes the person of the selected row, else the next on your list.",
  ],
  [
    "Add a contact",
    "Someone you met or who signed up. A name and one way to reach them is enough. If we may know them already, we say so.",
  ],
  ["Add a local", "A union local that could endorse. It gets the name people use, such as IBEW 103."],
  [
    "About this local",
    "Supporters against the goal, how we know, its rules and its people. Stand on a row and press “Selected row”.",
  ],
  [
    "Bring in a list…",
    "Sign-ups, members, or the locals of your state. You see every row before it goes in, and can take the list out again as one piece.",
  ],
  [
    "Match unions…",
    "What people wrote about their union, read as one of your locals. Everyone who wrote the same goes in at once.",
  ],
  [
    "Merge duplicates…",
    "People who stand there twice, pair by pair. You choose what stays; nothing is lost, and a merge can be taken apart again.",
  ],
  [
    "Floor vote…",
    "Whether you have the votes: how many it takes, how many who promised will likely come, and the calls until there are enough. Its call sheet has whom to ask, or whom to remind.",
  ],
  [
    "Resolutions…",
    "What is late, due this week and just decided. Open one to see the bodies on its way, to put its dates into your calendar, and to record what happened next.",
  ],
  [
    "Write a resolution…",
    "A model text with what the workbook knows of a local, to copy, print or download, and a page of steps and dates for whoever brings it. What you type is kept for you alone, until you start over.",
  ],
  [
    "Save a tab as a file…",
    "A tab as a CSV file for another program. People who asked us to stop are in it with what they asked.",
  ],
  [
    "Set up or repair this workbook",
    "Makes the tabs in a new file. Later it puts back headings, lists and formulas that went missing, and leaves what you typed.",
  ],
  [
    "Check this installation",
    "Writes a few test cells to a tab of its own, reads them back, and takes the tab away again.",
  ],
] as const;

const who = [
  "Everything stands in this file and nowhere else. The add-on sends nothing to anyone.",
  "Only the draft of a resolution stands beside it, with Google, where only its writer can see it.",
  "Whoever you share the file with as editor can read, copy and download all of it, hidden and protected tabs too.",
  "For a volunteer with a short list, print or send a call sheet, from My list or Floor vote. For other bodies, send totals.",
  "Google keeps older versions of the file. What you take out today can still be seen there.",
  "Write what helps the next caller, and nothing you would not say to the person’s face.",
];

const keys = [
  ["Tab", "goes from field to field; the blue button comes last."],
  ["Enter", "in a field does what the blue button says."],
  ["Arrow keys", "choose in lists and round buttons; Space ticks."],
  [
    "Ctrl + /",
    "in the sheet lists Google Sheets’ own keys, also those to the menus and the sidebar. On a Mac: ⌘ + /.",
  ],
] as const;

const trouble = [
  "Something looks wrong on a tab: choose Set up or repair this workbook. It says what it found.",
  "Something was deleted: File ▸ Version history ▸ See version history brings it back.",
  "Google could not be reached: your words stay in the sidebar. Try again; nothing is saved twice.",
  "On a phone there are no sidebars. Type into the tabs; codes and days are filled in for you.",
  "Still stuck: ask the chair of your committee. The tab Team says who that is.",
];

const facts = (pairs: readonly (readonly [string, string])[]) =>
  el(
    "dl",
    { class: "lines" },
    ...pairs.map(([name, words]) => el("div", {}, el("dt", {}, name), el("dd", {}, words))),
  );
const list = (lines: readonly string[]) =>
  el("ul", { class: "lines" }, ...lines.map((line) => el("li", {}, line)));
const part = (id: string, title: string, ...nodes: Node[]) =>
  el("section", { "aria-labelledby": id }, el("h2", { id }, title), ...nodes);

new Frame().show({
  main: [
    el("h1", {}, "Help"),
    el(
      "p",
      {},
      "Win union endorsements one local at a time: who we know in each, how many are with us, and how each resolution moves.",
    ),
    part("menu", "What the menu does", facts(entries)),
    part("data", "Where your people’s data is, and who can see it", list(who)),
    part("keyboard", "With the keyboard", facts(keys)),
    part("stuck", "When you are stuck", list(trouble)),
  ],
});

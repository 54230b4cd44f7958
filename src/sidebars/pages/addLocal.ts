import { kinds } from "../../tables/lists";
import { localNaming } from "../addLocal/naming";
import { el } from "../dom";
import { type Field, selectField, textField, two } from "../fields";
import { saving } from "../form";
import { Frame } from "../frame";
import { likelyCount } from "../guesses";
import { call } from "../server";
import { whoField } from "../who";

document.title = "Add a local";

const frame = new Frame();
const union = textField("Union", "Union", { hint: "Such as IBEW" });
const number = textField("Number", "Number", { hint: "103, 32BJ" });
const title = textField("Name", "Name, if it has one besides its number");
const city = textField("City", "City");
const state = textField("State", "State", { hint: "Two letters" });
const kind = selectField("Kind", "Kind", [
  ...kinds.map((value) => ({ value, label: value })),
  { value: "", label: "Not known" },
]);
const members = textField("Members", "Members", { numeric: true, guess: likelyCount });
const asOf = textField("Members as of", "As of", { type: "date" });
const lead = whoField("Lead", "Who looks after it", "nobody");
const file = textField("OLMS file number", "OLMS file number", {
  numeric: true,
  hint: "Only to tell it from another of the same name.",
});
const fields: Field[] = [union, number, title, city, state, kind, members, asOf, lead, file];
const row = () => Object.fromEntries(fields.map((field) => [field.name, field.value()]));
const naming = localNaming(row);
const primary = () => ({ label: `Add ${naming.key() || "this local"}`, run: () => void add() });
const look = () => naming.look().then(() => frame.offer(primary()));

/** The unions and the committee; asked for once more on saving where the first time did not work. */
let arrived = fetchForm();
async function fetchForm(): Promise<boolean> {
  const answer = await call("localForm");
  if (!answer.ok) return false;
  union.offer(answer.value.unions);
  lead.arrive(answer.value.team, answer.value.me);
  return true;
}

const add = saving(frame, {
  action: "addLocal",
  tab: "Locals",
  fields,
  async input() {
    if (!(await arrived)) arrived = fetchForm();
    return (await arrived) ? { row: row() } : undefined;
  },
  done({ warnings }, said) {
    for (const field of fields)
      if (field !== union && field !== lead) field.set(field === kind ? kinds[0] : "");
    naming.forget();
    frame.toast([said, ...warnings].join(" "));
    frame.offer(primary());
    union.focus();
    scrollTo(0, 0);
  },
});

frame.show({
  main: [
    el("h1", { class: "unseen" }, "Add a local"),
    el("p", { class: "hint" }, "The union and a number are enough, or the name everyone uses."),
    two(union, number),
    title.node,
    naming.region,
    two(city, state),
    kind.node,
    two(members, asOf),
    lead.node,
    el("details", {}, el("summary", {}, "If two have the same name"), file.node),
  ],
  primary: primary(),
});
for (const field of [union, number, title, city, kind, file]) field.onLeave(() => void look());
union.focus();

import { arrivals, positions } from "../../tables/lists";
import { knownPeople } from "../addContact/known";
import { unionAsSaid } from "../addContact/union";
import { el } from "../dom";
import { type Field, selectField, textField, ticks, two } from "../fields";
import { saving } from "../form";
import { Frame } from "../frame";
import { likelyEmail } from "../guesses";
import { call } from "../server";
import { whoField } from "../who";

document.title = "Add a contact";

const frame = new Frame();
const unionRegion = el("p", { class: "hint", id: "union-read", role: "status" });
const first = textField("First name", "First name");
const last = textField("Last name", "Last name");
const phone = textField("Phone", "Phone", { type: "tel" });
const email = textField("Email", "E-mail", { type: "email", guess: likelyEmail });
const union = textField("Union as written", "Union and local, as they say it", { below: unionRegion });
const workplace = textField("Workplace", "Workplace");
const position = selectField("Position", "Position", [
  { value: "", label: "Not known" },
  ...positions.map((value) => ({ value, label: value })),
]);
const newest = "New sign-up";
const arrival = selectField(
  "Came in as",
  "Came in as",
  [newest, ...arrivals.filter((each) => each !== newest)].map((value) => ({ value, label: value })),
);
const may = ticks("They said we may", [
  { name: "May contact", label: "Contact them" },
  { name: "May introduce", label: "Introduce them" },
]);
const owner = whoField("Owner", "Who follows up", "me");
const fields: Field[] = [
  first,
  last,
  phone,
  email,
  union,
  workplace,
  position,
  arrival,
  ...may.fields,
  owner,
];

let cities = new Map<string, string>();
const today = () => new Date().toLocaleDateString("en-CA");
const read = unionAsSaid(
  () => union,
  unionRegion,
  (local) => cities.get(local) ?? "",
);
const row = () => ({
  ...Object.fromEntries(fields.map((field) => [field.name, field.value()])),
  Local: read.local(),
});
const known = knownPeople(frame, row, today, () => email.focus());

/** The committee and the locals; asked for once more on saving where the first time did not work. */
let arrived = fetchForm();
async function fetchForm(): Promise<boolean> {
  const answer = await call("contactForm");
  if (!answer.ok) return false;
  const { team, me, locals, here } = answer.value;
  owner.arrive(team, me);
  cities = new Map(locals.map(({ local, city }) => [local, city]));
  union.offer(locals.map(({ local }) => local));
  if (here !== "" && union.value() === "") {
    union.set(here);
    await read.read();
  }
  return true;
}

const name = () => first.value() || last.value() || "this person";
const primary = () => ({ label: `Add ${name()}`, run: () => void add() });

const add = saving(frame, {
  action: "addContact",
  tab: "Contacts",
  fields,
  async input() {
    await read.read();
    if (!(await arrived)) arrived = fetchForm();
    if (!(await arrived)) return undefined;
    return { row: row(), match: !read.declined(), ...(known.anyway() && { anyway: true }) };
  },
  done(_, said) {
    for (const field of fields) if (field !== arrival && field !== owner) field.set("");
    read.forget();
    known.forget();
    frame.toast(said);
    frame.offer(primary());
    first.focus();
    scrollTo(0, 0);
  },
  problem(_, field) {
    if (field !== "anyway") return false;
    void known.insist().then((shown) => {
      if (!shown && known.anyway()) void add();
    });
    return true;
  },
});

frame.show({
  main: [
    el("h1", { class: "unseen" }, "Add a contact"),
    el("p", { class: "hint" }, "A name and one way to reach them is enough."),
    two(first, last),
    phone.node,
    known.region,
    email.node,
    union.node,
    two(workplace, position),
    arrival.node,
    may.node,
    owner.node,
  ],
  primary: primary(),
});
for (const field of [first, last]) field.onInput(() => frame.offer(primary()));
for (const field of [first, last, phone, email]) field.onLeave(() => void known.look());
union.onLeave(() => void read.read().then(() => known.look()));
union.onInput(() => read.local() !== "" && read.forget());
first.focus();

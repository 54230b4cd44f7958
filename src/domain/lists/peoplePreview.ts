import type { AnyRow } from "../../tables/kit/table";
import { sayDay } from "../days";
import { leftAlone } from "../support";
import { changed, changesFor } from "./changes";
import { added, type ListChoices, left, ofKnown, type RowOutcome } from "./outcome";
import type { ListRow } from "./parse";
import { readPeople } from "./people";
import type { AboutList, ReadRow } from "./read";
import { type Everybody, everybody, type Known, who } from "./samePerson";

/** What each row of a list of people does. One person on several rows is one person. */
export function peopleOutcomes(
  rows: readonly ListRow[],
  about: AboutList,
  existing: readonly AnyRow[],
  place: (row: AnyRow) => AnyRow,
  choices: ListChoices,
  came: ReadonlyMap<number, string>,
): RowOutcome[] {
  const people = everybody(existing);
  const news = new Map<number, RowOutcome>();
  return readPeople(rows, about).map((read) => {
    const person = { ...read, row: place(read.row) };
    const result = outcomeOf(person);
    if (result.outcome === "add") news.set(result.line, result);
    return result;
  });

  function outcomeOf(person: ReadRow): RowOutcome {
    if (person.leave) return left(person, "leave", person.leave);
    if (person.cannot) return left(person, "cannot", person.cannot);
    const here = people.withKey(came.get(person.line) ?? "");
    if (here && came.has(person.line)) {
      // Later lines are read against it as they were when it was new.
      here.line = person.line;
      people.put(here, person.id);
      return { ...left(person, "leave", "It is in."), key: here.key };
    }
    const chosen = choices.same?.[person.line];
    if (chosen === "") return add(person, people, []);
    const byHand = chosen === undefined ? undefined : people.withKey(chosen);
    if (byHand) return merge(person, byHand, "as you chose");
    const { same, by, like: alike, taken } = people.find(person.row, person.id);
    if (taken) {
      return left(
        person,
        "cannot",
        `This e-mail address is ${who(taken)}’s. Give each their own, or leave it empty.`,
      );
    }
    const standing = just(person, [...same, ...alike.map((each) => each.known)]);
    const likeliest = standing ?? (same.length === 1 ? same[0] : undefined);
    if (likeliest) return merge(person, likeliest, by || "nothing in it is new");
    if (same.length > 1) {
      const names = same.map((each) => `${who(each)}${each.key ? ` [${each.key}]` : ""}`).join(", ");
      const why = `Could be ${same.length} people we know: ${names}. Choose which one.`;
      const like = same.map((each) => ({ key: each.key, line: each.line, why: who(each) }));
      return { ...left(person, "cannot", why), like };
    }
    return add(person, people, alike);
  }

  /** Of several, the one who stands here just as the list says: what came in before is not asked about again. */
  function just(person: ReadRow, known: readonly Known[]): Known | undefined {
    return known.find((each) => {
      const { changes, kept } = changesFor(each.row, person.row, [], "Contact");
      return changes.length === 0 && kept.length === 0;
    });
  }

  function merge(person: ReadRow, known: Known, by: string): RowOutcome {
    const replace = known.line === undefined ? (choices.replace ?? []) : [];
    const { changes, kept } = changesFor(known.row, person.row, replace, "Contact");
    const after = changed(known.row, changes);
    known.row = after;
    people.put(known, person.id);
    const refused = leftAlone(after)
      ? ` Do not contact${after.Since ? ` since ${sayDay(String(after.Since), about.today)}` : ""}: that stays.`
      : "";
    if (known.line !== undefined) {
      const first = news.get(known.line);
      if (first) Object.assign(first.row, after);
      const why = `The same person as line ${known.line} (${by}).`;
      return { ...left(person, "leave", why), sameAs: known.line, changes, kept };
    }
    const why = `${who(known)}: ${by}.${refused}`;
    return ofKnown(person, known.key, why, { changes, kept });
  }
}

function add(person: ReadRow, people: Everybody, like: { known: Known; why: string }[]): RowOutcome {
  const row: AnyRow = { "Came in as": "New sign-up", ...person.row };
  people.put({ line: person.line, row: { ...row } }, person.id);
  const asked = like.map(({ known, why }) => ({ key: known.key, line: known.line, why }));
  return added(person.line, row, asked, "person");
}

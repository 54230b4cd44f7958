import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { namesOf } from "../localNames";
import { changed, changesFor } from "./changes";
import { type ReadLocal, readLocals } from "./locals";
import { added, type ListChoices, left, ofKnown, type RowOutcome } from "./outcome";
import type { ListRow } from "./parse";
import type { AboutList } from "./read";

interface Here {
  key: string;
  line?: number;
  row: AnyRow;
}

/** What each row of a list of locals does; new ones get the key that people would type. */
export function localsOutcomes(
  rows: readonly ListRow[],
  about: AboutList,
  existing: readonly AnyRow[],
  choices: ListChoices,
  came: ReadonlyMap<number, string>,
): RowOutcome[] {
  const byFile = new Map<string, Here>();
  const byName = new Map<string, Here>();
  const byNumber = new Map<string, Here[]>();
  const news = new Map<number, RowOutcome>();
  // Keys win over what others are also called.
  const known = existing.map((row): Here => ({ key: String(row.Local ?? ""), row }));
  for (const here of known) byName.set(fold(here.key), here);
  for (const here of known) put(here);
  return readLocals(rows, about, choices).map((read) => {
    const result = outcomeOf(read);
    if (result.outcome === "add") news.set(result.line, result);
    return result;
  });

  function put(here: Here): void {
    for (const name of namesOf({ ...here.row, Local: here.key }))
      if (!byName.has(name)) byName.set(name, here);
    const file = fold(String(here.row["OLMS file number"] ?? ""));
    if (file && !byFile.has(file)) byFile.set(file, here);
    const number = numbered(here.row);
    const others = byNumber.get(number) ?? [];
    if (number && !others.includes(here)) byNumber.set(number, [...others, here]);
  }

  function outcomeOf(read: ReadLocal): RowOutcome {
    if (read.cannot) return left(read, "cannot", read.cannot);
    if (read.leave) return left(read, "leave", read.leave);
    const own = byName.get(fold(came.get(read.line) ?? ""));
    if (own && came.has(read.line)) {
      own.line = read.line;
      return { ...left(read, "leave", "It is in."), key: own.key };
    }
    const { here, by } = same(read);
    if (here) return merge(read, here, by);
    const key = read.stem((wanted) => byName.has(fold(wanted)));
    if (!key) {
      const why = read.stem(() => false)
        ? "Another local has this name already. Give it a city or an OLMS file number to tell them apart."
        : "It has neither a number nor a name to call it by. Add one of them.";
      return left(read, "cannot", why);
    }
    return add(read, key);
  }

  function same(read: ReadLocal): { here?: Here; by: string } {
    const file = fold(String(read.row["OLMS file number"] ?? ""));
    const filed = file ? byFile.get(file) : undefined;
    if (filed) return { here: filed, by: "same OLMS file number" };
    const own = String(read.row.Local ?? "");
    const named = own ? byName.get(fold(own)) : byName.get(fold(read.stem(() => false) ?? ""));
    if (!named || (file && named.row["OLMS file number"])) return { by: "" };
    if (own) return { here: named, by: "same name" };
    const city = fold(String(read.row.City ?? ""));
    const elsewhere = city && named.row.City && fold(String(named.row.City)) !== city;
    // Several unions give one number in every town; then the town tells them apart.
    return elsewhere && !read.row.Number ? { by: "" } : { here: named, by: "same union and number" };
  }

  function merge(read: ReadLocal, here: Here, by: string): RowOutcome {
    const replace = here.line === undefined ? (choices.replace ?? []) : [];
    const { changes, kept } = changesFor(here.row, read.row, replace, "Local");
    here.row = changed(here.row, changes);
    put(here);
    if (here.line !== undefined) {
      const first = news.get(here.line);
      if (first) Object.assign(first.row, here.row);
      const why = `The same local as line ${here.line} (${by}).`;
      return { ...left(read, "leave", why), sameAs: here.line, key: here.key, changes, kept };
    }
    const why = `${here.key}: ${by}.`;
    return ofKnown(read, here.key, why, { changes, kept });
  }

  function add(read: ReadLocal, key: string): RowOutcome {
    const row: AnyRow = { Local: key, ...read.row };
    const number = numbered(row);
    const like = (number ? (byNumber.get(number) ?? []) : [])
      .filter(({ row: other }) => !row["OLMS file number"] || !other["OLMS file number"])
      .map((here) => ({ key: here.key, line: here.line, why: `${here.key} has the same union and number.` }));
    put({ key, line: read.line, row: { ...row } });
    return { ...added(read.line, row, like, "local"), key };
  }
}

function numbered(row: AnyRow): string {
  if (!row.Union || !row.Number) return "";
  return fold(`${row.Union} ${String(row.Number).replace(/^0+(?=\d)/, "")}`);
}

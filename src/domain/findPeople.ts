import { fold } from "../tables/kit/column";
import type { AnyRow } from "../tables/kit/table";
import { fullName, nameKey } from "./duplicates";
import { stands } from "./support";
import { compare } from "./talks";

/**
 * The people someone may mean: by the beginnings of their names, part of their phone number, or their local, in any
 * order of words. Whose name begins with what is written stands first.
 */
export function findPeople(people: readonly AnyRow[], written: string): AnyRow[] {
  const words = nameKey(written).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const digits = written.replace(/\D/g, "");
  const asPhone = digits.length >= 4 && /^[\d\s()+.-]+$/.test(written.trim());
  const found = people.flatMap((person) => {
    if ((person.Contact ?? "") === "" || !stands(person)) return [];
    const rank = asPhone ? phoneRank(person, digits) : nameRank(person, words);
    return rank === undefined ? [] : [{ person, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || compare(nameKey(fullName(a.person)), nameKey(fullName(b.person))))
    .map(({ person }) => person);
}

function phoneRank(person: AnyRow, digits: string): number | undefined {
  const phone = String(person.Phone ?? "").replace(/\D/g, "");
  if (phone.endsWith(digits)) return 0;
  return phone.includes(digits) || fold(String(person.Local ?? "")).includes(digits) ? 1 : undefined;
}

/** 0 where the name begins so, 1 where its words do, 2 where the local helps. */
function nameRank(person: AnyRow, words: readonly string[]): number | undefined {
  const name = nameKey(fullName(person));
  if (name.startsWith(words.join(" "))) return 0;
  const names = name.split(" ");
  const inName = (word: string) => names.some((each) => each.startsWith(word));
  if (words.every(inName)) return 1;
  const local = nameKey(String(person.Local ?? "")).split(" ");
  const inLocal = (word: string) => local.some((each) => each.startsWith(word));
  return words.every((word) => inName(word) || inLocal(word)) ? 2 : undefined;
}

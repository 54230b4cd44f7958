import { fullName } from "../../domain/duplicates";
import { mineAndNobodys } from "../../domain/myList";
import { Problem } from "../../domain/problem";
import { contacts } from "../../tables";
import { type Call, writing } from "../action";
import { takenByOthers } from "../workbook/evening";
import { callersList, placeOf } from "./nextOnList";

const AT_ONCE = 5;
const SIX_HOURS = 21_600;

/**
 * Gives the caller the next five of the people whom nobody looks after. Who they are is kept before the first is
 * written, so that a second try after a stop gives the same five.
 */
export const takeMorePeople = writing<{ keys: string[] }>((call) => {
  const { workbook } = call;
  const callers = callersList(workbook);
  const { nobodys } = mineAndNobodys(callers.list);
  const keyOf = ({ person }: (typeof nobodys)[number]) => String(person.Contact);
  const taken = takenByOthers(nobodys.map(keyOf), workbook.me(), Date.now());
  const free = nobodys.filter((each) => !taken.has(keyOf(each)));
  const keys = keptKeys(call, free.slice(0, AT_ONCE).map(keyOf));
  if (keys.length === 0) throw new Problem("Everybody has someone to call them just now. Thank you.");
  const given = free.filter((each) => keys.includes(keyOf(each)));
  const table = workbook.table(contacts);
  for (const listed of given) table.change(placeOf(callers, listed), { Owner: callers.me });
  const names = given.map(({ person }) => fullName(person) || String(person.Contact));
  const said =
    keys.length === 1
      ? `${names[0] ?? "One more person"} is on your list now.`
      : `${keys.length} more people are on your list now.`;
  return { value: { keys }, said };
});

function keptKeys({ operation, repeated }: Call, keys: string[]): string[] {
  const cache = CacheService.getDocumentCache();
  const kept = repeated ? cache?.get(`more ${operation}`.slice(0, 250)) : null;
  if (kept) return JSON.parse(kept) as string[];
  cache?.put(`more ${operation}`.slice(0, 250), JSON.stringify(keys), SIX_HOURS);
  return keys;
}

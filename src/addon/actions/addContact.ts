import { fullName, type Like, likeColumns, likePeople } from "../../domain/duplicates";
import { localFinder } from "../../domain/localNames";
import { Problem } from "../../domain/problem";
import { leftAlone } from "../../domain/support";
import { contacts, locals } from "../../tables";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { rowOf, shown } from "../workbook/input";
import { nameFrom } from "../workbook/person";
import { readSettings, settingOf } from "../workbook/settings";
import { columnLetters, type SheetTable } from "../workbook/sheetTable";
import { newKey } from "../workbook/workbook";
import type { Added } from "./addLocal";

/** What is read of everybody to see whether a person is known already. */
const compared = [...likeColumns, "Do not", "Since", "Operation"];

/**
 * Adds a person to Contacts. A likely double is a problem until `anyway` is true; their local is kept as a key of
 * Locals where it is one, else as written.
 */
export const addContact = writing<Added>(
  ({ workbook, operation }, input) => {
    const row = rowOf(contacts, input, workbook.today);
    if (!row["First name"] && !row["Last name"] && !row.Email && !row.Phone) {
      throw new Problem(
        "A name and one way to reach them is enough. Give at least one of them.",
        "First name",
      );
    }
    const table = workbook.table(contacts);
    const people = table.read(compared).map((placed) => placed.row);
    const cycle = settingOf(readSettings(workbook), "Cycle");
    const added: AnyRow = {
      ...(cycle && { Cycle: cycle }),
      ...row,
      ...placeLocal(workbook, row, input.match !== false),
    };
    const like = likePeople(
      added,
      people.filter((person) => (person["Merged into"] ?? "") === ""),
    );
    if (like.length > 0 && input.anyway !== true) throw known(like, people);
    const key = newKey(contacts);
    Object.assign(added, {
      Contact: key,
      "Added on": workbook.today,
      "Added by": nameFrom(workbook.me()),
      Operation: operation,
    });
    table.append(added);
    const who = fullName(added) || added.Email || added.Phone || key;
    return done(key, added, `${who} is in.`, like);
  },
  (call) => before(call),
);

/** The reply of an operation that the cache has forgotten, from the row it left. */
function before({ workbook, operation }: Call): Done<Added> | undefined {
  const table = workbook.table(contacts);
  const at = rowOfOperation(table, operation);
  if (at === undefined) return undefined;
  const row = table.readRow(at);
  return done(String(row.Contact ?? ""), row, `${fullName(row)} is in.`, []);
}

/** The row that an operation added, found by Google's own search. */
export function rowOfOperation(table: SheetTable, operation: string): number | undefined {
  const letters = columnLetters(table.column("Operation"));
  const column = table.sheet.getRange(`${letters}2:${letters}`);
  return column.createTextFinder(operation).matchEntireCell(true).findNext()?.getRow();
}

function done(key: string, row: AnyRow, said: string, like: readonly Like[]): Done<Added> {
  return {
    value: { key, row: shown(contacts, row), like: like.map(({ key: other, why }) => ({ key: other, why })) },
    said,
  };
}

/**
 * The person's local by any of its spellings. What only stands in Union as written may stay unknown,
 * and stays so where a person has said that it is none of ours.
 */
function placeLocal(workbook: Call["workbook"], row: AnyRow, matched: boolean): AnyRow {
  const given = String(row.Local ?? "").trim();
  const written = given || String(row["Union as written"] ?? "").trim();
  if (written === "" || (given === "" && !matched)) return {};
  const rows = workbook.table(locals).read(["Local", "Also called"]);
  const found = localFinder(rows.map((placed) => placed.row))(written);
  if (found) return { Local: found.Local };
  if (given === "") return {};
  throw new Problem(
    `“${given}” is not on Locals. Add it there first, or leave Local empty and put it in Union as written; it can be matched later.`,
    "Local",
  );
}

function known(like: readonly Like[], people: readonly AnyRow[]): Problem {
  const refused = like
    .map(({ key }) => people.find(({ Contact }) => Contact === key))
    .find((person) => person && leftAlone(person));
  const about = like[0]?.why ?? "";
  if (refused) {
    const since = refused.Since ? ` on ${refused.Since}` : "";
    return new Problem(
      `We may know them already. ${about} They asked us to stop${since}. Their record can be added, but not to a list.`,
      "anyway",
    );
  }
  return new Problem(
    `We may know them already. ${about} If this is someone else, add them anyway.`,
    "anyway",
  );
}

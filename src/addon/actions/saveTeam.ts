import { emailKey } from "../../domain/duplicates";
import { Problem } from "../../domain/problem";
import { team } from "../../tables";
import { fold, plural } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { writing } from "../action";
import { rowOf, shown } from "../workbook/input";

/**
 * Puts people on the committee, by their names. Someone who is on it already is changed only where `change` is true,
 * so that a second Ana does not take the first one's address.
 */
export const saveTeam = writing<{ team: AnyRow[] }>(({ workbook }, input) => {
  if (!Array.isArray(input.rows) || input.rows.length === 0)
    throw new Problem('Give the people as a list, such as {"rows": [{"Name": "…", "Email": "…"}]}.', "rows");
  const rows = input.rows.map((row: unknown) => rowOf(team, { row }, workbook.today));
  const table = workbook.table(team);
  const placed = table.readAll();
  const plans = rows.map((row) => {
    const name = fold(String(row.Name ?? ""));
    if (name === "") throw new Problem("Give the name everyone uses.", "Name");
    const there = placed.find((each) => fold(String(each.row.Name ?? "")) === name);
    if (there && input.change !== true && emailKey(there.row.Email) !== emailKey(row.Email))
      throw new Problem(
        `${there.row.Name} is on the committee already, with another address. If this is someone else, add a last name.`,
        "Name",
      );
    const sharing = placed.find((each) => each !== there && sameAddress(each.row, row));
    if (sharing) throw new Problem(`${sharing.row.Name} has this address already.`, "Email");
    return { row, there };
  });
  for (const { row, there } of plans) {
    if (there) {
      const { Name, ...rest } = row;
      table.change(there.at, rest);
      Object.assign(there.row, rest);
    } else {
      const added = { Role: "Volunteer", Active: "Yes", ...row };
      table.append(added);
      placed.push({ at: 0, row: added });
    }
  }
  const [only] = rows;
  const who = rows.length === 1 ? `${only?.Name} is` : `${plural(rows.length, "person is", "people are")}`;
  return {
    value: { team: placed.map(({ row }) => shown(team, row)) },
    said: `${who} on the committee.`,
  };
});

function sameAddress(one: AnyRow, other: AnyRow): boolean {
  return emailKey(one.Email) !== "" && emailKey(one.Email) === emailKey(other.Email);
}

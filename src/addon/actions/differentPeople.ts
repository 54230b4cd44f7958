import { keysIn } from "../../domain/samePairs";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import { type Call, type Done, writing } from "../action";
import { textOf } from "../workbook/input";
import { twoPeople } from "../workbook/twoPeople";

interface Told {
  a: string;
  b: string;
}

/** Remembers on both rows that they are two people, so that nobody is asked again. Done twice, it changes nothing. */
export const differentPeople = writing<Told>((call, input) =>
  written(call, input, "They stay two people, and nobody will ask again.", (row, other) => {
    const keys = keysIn(row["Not the same as"]);
    return keys.some((key) => fold(key) === fold(other)) ? keys : [...keys, other];
  }),
);

/** Takes that back. */
export const undoDifferentPeople = writing<Told>((call, input) =>
  written(call, input, "Taken back.", (row, other) =>
    keysIn(row["Not the same as"]).filter((key) => fold(key) !== fold(other)),
  ),
);

function written(
  { workbook }: Call,
  input: Readonly<Record<string, unknown>>,
  said: string,
  keysFor: (row: AnyRow, other: string) => string[],
): Done<Told> {
  const { people, rows } = twoPeople(workbook, { a: textOf(input, "a"), b: textOf(input, "b") });
  const [a, b] = rows;
  people.check();
  const keys = [String(a.row.Contact), String(b.row.Contact)] as const;
  for (const [{ at, row }, other] of [
    [a, keys[1]],
    [b, keys[0]],
  ] as const) {
    const now = keysFor(row, other).join(", ");
    if (now !== String(row["Not the same as"] ?? "")) people.change(at, { "Not the same as": now });
  }
  return { value: { a: keys[0], b: keys[1] }, said };
}

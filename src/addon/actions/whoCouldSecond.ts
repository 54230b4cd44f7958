import { fullName } from "../../domain/duplicates";
import { whoCouldSecond as could, seconderColumns } from "../../domain/whoCouldSecond";
import { contacts } from "../../tables";
import { reading } from "../action";
import { firstNameOf } from "../workbook/contact";
import { textOf } from "../workbook/input";
import { countingRules, readSettings } from "../workbook/settings";

/** Somebody to ask, with how to reach them; texts are "" where nobody knows. */
export interface CouldSecond {
  key: string;
  name: string;
  first: string;
  position: string;
  involvement: string;
  assessment: number | "";
  phone: string;
  email: string;
  doNot: string;
}

/** As many as anybody asks for one resolution. */
const MOST = 6;

/** Who of a local could move or second its resolution, the likeliest first. `taken`: names that have a part in it already. */
export const whoCouldSecond = reading<{ people: CouldSecond[]; more: number }>(({ workbook }, input) => {
  const people = workbook.table(contacts).read(seconderColumns);
  const { supportersAreAtMost } = countingRules(readSettings(workbook));
  const taken = Array.isArray(input.taken) ? input.taken.map(String) : [];
  const rows = people.map(({ row }) => row);
  const all = could(rows, textOf(input, "local"), taken, supportersAreAtMost);
  const shown = all.slice(0, MOST).map((row): CouldSecond => {
    const text = (heading: string) => String(row[heading] ?? "").trim();
    return {
      key: text("Contact"),
      name: fullName(row),
      first: firstNameOf(row),
      position: text("Position"),
      involvement: text("Involvement"),
      assessment: typeof row.Assessment === "number" ? row.Assessment : "",
      phone: text("Phone"),
      email: text("Email"),
      doNot: text("Do not"),
    };
  });
  return { value: { people: shown, more: all.length - shown.length }, said: "" };
});

import { contacts } from "../../tables";
import { reading } from "../action";
import { firstNameOf, personOf } from "../workbook/contact";
import { letGo, skipTonight } from "../workbook/evening";
import { textOf } from "../workbook/input";

/** Leaves somebody out of the caller's own list for this evening; nothing in the workbook changes. */
export const skipPerson = reading<{ key: string }>(({ workbook }, input) => {
  const { row } = personOf(workbook.table(contacts), textOf(input, "contact"));
  const key = String(row.Contact);
  skipTonight(key, workbook.today);
  letGo(key);
  return { value: { key }, said: `Skipped ${firstNameOf(row)} until tomorrow.` };
});

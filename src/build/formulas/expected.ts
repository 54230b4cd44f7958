import { localFigures } from "../../domain/support";
import { fold } from "../../tables/kit/column";
import type { AnyRow } from "../../tables/kit/table";
import type { Made } from "./made";

/** What each computed cell of Locals must say, by the domain's own count; "" is blank. */
export function expectedCells(made: Made, local: AnyRow, today: string): Record<string, string | number> {
  const here = (row: AnyRow) => fold(String(row.Local ?? "")) === fold(String(local.Local));
  const rules = { supportersAreAtMost: 2, goalShare: 0.65 };
  const figures = localFigures(local, made.contacts.filter(here), rules, today);
  const days = made.conversations.filter(here).map(({ On }) => String(On));
  return {
    Contacts: figures.contacts,
    Assessed: figures.assessed,
    Supporters: figures.supporters,
    "Support share": figures.share ?? "",
    "Still needed": figures.needed ?? "",
    "Worker-leaders": figures.workerLeaders,
    "Follow-ups due": figures.followUpsDue,
    "Last conversation": days.sort().at(-1) ?? "",
    Resolution: String(made.resolutions.filter(here).at(-1)?.Status ?? ""),
  };
}

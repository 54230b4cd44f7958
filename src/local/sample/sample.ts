import type { AnyRow } from "../../tables/kit/table";
import { candidates, settings, team } from "./committee";
import { people } from "./contacts";
import { countRows } from "./counts";
import { attendanceRows, eventRows, introductionRows } from "./events";
import { importRows } from "./imports";
import { localRows } from "./locals";
import { pledgeRows } from "./pledges";
import { resolutionRows, stepRows } from "./resolutions";

/**
 * The workbook of an invented committee in Massachusetts, by tab: its locals are real, the people and all they said are not.
 * The same day gives the same rows.
 */
export function sampleRows(today: string): Record<string, AnyRow[]> {
  const { contacts: Contacts, conversations: Conversations } = people(today);
  const Locals = localRows(today);
  const Resolutions = resolutionRows(today, Contacts);
  const Events = eventRows(today);
  const rows: Record<string, AnyRow[]> = {
    Locals,
    Contacts,
    Conversations,
    "Support counts": countRows(today, { Locals, Contacts, Conversations }),
    Resolutions,
    "Resolution steps": stepRows(today, Resolutions),
    Candidates: candidates(today),
    Events,
    Attendance: attendanceRows(today, Events, Contacts),
    Introductions: introductionRows(today, Contacts),
    Pledges: pledgeRows(today),
    Team: team(),
    Settings: settings(today),
    Imports: importRows(today, Contacts),
  };
  return Object.fromEntries(Object.entries(rows).map(([tab, each]) => [tab, each.map(withoutBlanks)]));
}

function withoutBlanks(row: AnyRow): AnyRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "" && value !== undefined));
}

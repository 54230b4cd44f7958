import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { votingPositions } from "../../tables/lists";
import { chance } from "./random";
import { targets } from "./targets";
import { petition } from "./words";

/** Where each target stood on three days, a month apart, as the conversations until then had it. */
export function countRows(
  today: string,
  { Locals = [], Contacts = [], Conversations = [] }: Record<string, readonly AnyRow[]>,
): AnyRow[] {
  const keys = chance(37);
  return [-63, -32, -1].flatMap((ago) => {
    const day = addDays(today, ago);
    const stood = latest(Conversations, day);
    return targets.flatMap((target): AnyRow[] => {
      const place = Locals.find((each) => each.Local === target.local);
      const voters = Contacts.filter((each) => each.Local === target.local && votes(each));
      const Supporters = voters.filter((each) => (stood.get(String(each.Contact)) ?? 9) <= 2).length;
      const members = place?.Members;
      if (typeof members !== "number") return [];
      return [
        {
          Count: keys.key("N"),
          On: day,
          Local: target.local,
          Test: target.stage === "Opening the process" && ago === -1 ? petition : "Assessments",
          Supporters,
          "Out of": members,
          Share: Math.round((Supporters / members) * 10000) / 10000,
          "Goal share": place?.["Goal share"] || 0.65,
          "Worker-leaders": Contacts.filter(
            (each) =>
              each.Local === target.local &&
              each.Involvement === "Worker-leader" &&
              String(each["Added on"]) <= day,
          ).length,
          "Counted by": target.lead,
        },
      ];
    });
  });
}

function votes(contact: AnyRow): boolean {
  if (contact["Merged into"]) return false;
  const said = contact["Votes here"];
  return said ? said === "Yes" : !contact.Position || votingPositions.includes(String(contact.Position));
}

/** What each person's newest assessment was on a day. */
function latest(conversations: readonly AnyRow[], day: string): Map<string, number> {
  const stood = new Map<string, number>();
  for (const { Contact, Assessment, On } of conversations) {
    if (typeof Assessment === "number" && String(On) <= day) stood.set(String(Contact), Assessment);
  }
  return stood;
}

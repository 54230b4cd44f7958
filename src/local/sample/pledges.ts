import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { city, federal, state } from "./committee";
import { chance } from "./random";

// local | candidate | kind | pledged | delivered | unit | days ago | note
const PLEDGES = `
UE 274|${state}|Volunteers|12|9|people|30|For the Saturdays.
UE 274|${state}|Doors|400|260|doors|30|
AFT Longy Faculty Union|${state}|Calls|600|150|calls|26|From the office, evenings.
AFT Longy Faculty Union|${federal}|Space|2|1|evenings|24|The rehearsal room.
IFPTE 142|${city}|Money|1500|1500|dollars|10|
IFPTE 142|${city}|Mail|43|0|letters|8|A letter to every member.`;

/** What the locals that endorsed promised, and what has come. */
export function pledgeRows(today: string): AnyRow[] {
  const keys = chance(53);
  return PLEDGES.trim()
    .split("\n")
    .map((line) => {
      const [Local = "", Candidate = "", Kind = "", pledged, delivered, Unit = "", ago, Note = ""] =
        line.split("|");
      return {
        Pledge: keys.key("P"),
        Local,
        Candidate,
        Kind,
        Pledged: Number(pledged),
        Delivered: Number(delivered),
        Unit,
        On: addDays(today, -Number(ago)),
        Note,
      };
    });
}

import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { chair } from "./committee";
import { workday } from "./days";
import { type Chance, chance } from "./random";
import { targets } from "./targets";

interface Planned {
  kind: string;
  title: string;
  /** Days from today. */
  on: number;
  local?: string;
  place: string;
  expected: number;
  notes?: string;
}

const planned: readonly Planned[] = [
  { kind: "Training", title: "How to ask", on: -70, place: "The library, room 2", expected: 16 },
  { kind: "Town hall", title: "Who decides?", on: -52, local: "UE 274", place: "The hall", expected: 22 },
  {
    kind: "Picket line",
    title: "With the hotel workers",
    on: -38,
    local: "UNITE HERE 406",
    place: "Harbor gate",
    expected: 18,
  },
  {
    kind: "Meeting",
    title: "Before the vote",
    on: -31,
    local: "AFT Longy Faculty Union",
    place: "The rehearsal room",
    expected: 12,
  },
  {
    kind: "House visit day",
    title: "Doors in Lynn",
    on: -18,
    local: "IFPTE 142",
    place: "Start at the park",
    expected: 10,
  },
  { kind: "Social", title: "Soup and songs", on: -10, place: "Dot’s porch", expected: 20 },
  {
    kind: "Phone bank",
    title: "Calls for the big meeting",
    on: 3,
    local: "AFT 4517",
    place: "The office",
    expected: 8,
  },
  {
    kind: "Training",
    title: "Speaking at a meeting",
    on: 8,
    local: "UE 250",
    place: "The hall",
    expected: 12,
  },
  { kind: "Other", title: "Sign painting", on: 15, place: "The garage", expected: 9, notes: "Old clothes." },
];

export function eventRows(today: string): AnyRow[] {
  const keys = chance(41);
  return planned.map((event) => ({
    Event: keys.key("E"),
    On: workday(today, event.on),
    Kind: event.kind,
    Title: event.title,
    Local: event.local ?? "",
    Place: event.place,
    Expected: event.expected,
    Lead: targets.find(({ local }) => local === event.local)?.lead ?? chair,
    Notes: event.notes ?? "",
  }));
}

/** Of those who said yes rather more than half came; a few came unasked. Nobody has come to what is still ahead. */
export function attendanceRows(
  today: string,
  events: readonly AnyRow[],
  contacts: readonly AnyRow[],
): AnyRow[] {
  const dice = chance(43);
  return events.flatMap((event) => {
    const past = String(event.On) < today;
    return guests(dice, event, contacts).map((guest): AnyRow => {
      const promised = dice.often(0.88);
      const came = past && (!promised || dice.often(0.56));
      return {
        Event: event.Event,
        Contact: guest.Contact,
        "Said yes": promised ? "Yes" : "No",
        Came: past ? (came ? "Yes" : "No") : "",
        Brought: came && dice.often(0.15) ? dice.between(1, 3) : "",
      };
    });
  });
}

function guests(dice: Chance, event: AnyRow, contacts: readonly AnyRow[]): AnyRow[] {
  const fitting = contacts.filter(
    (contact) =>
      Number(contact.Assessment || 9) <= 2 &&
      !contact["Do not"] &&
      (event.Local ? contact.Local === event.Local : contact.Involvement !== "Sympathizer") &&
      String(contact["Added on"]) <= String(event.On),
  );
  const wanted = Number(event.Expected) + 4;
  const share = Math.min(1, wanted / Math.max(1, fitting.length));
  return fitting.filter(() => dice.often(share)).slice(0, wanted);
}

/** Two of a union who can help each other, and the kit for those who begin. */
export function introductionRows(today: string, contacts: readonly AnyRow[]): AnyRow[] {
  const dice = chance(47);
  const wentHow = ["They had coffee.", "Talking weekly now.", "No answer yet.", "They found a third."];
  return ["UE", "AFT", "IUPAT", "IBEW", "AAUP", "APWU"].flatMap((Union, at): AnyRow[] => {
    const ours = new Set(
      targets.filter(({ local }) => local.startsWith(`${Union} `)).map(({ local }) => local),
    );
    const willing = contacts.filter(
      (contact) =>
        ours.has(String(contact.Local)) && Number(contact.Assessment || 9) <= 2 && !contact["Do not"],
    );
    const [one, other] = [willing[0], willing[willing.length - 1]];
    if (!one || !other || one === other) return [];
    const kit = at % 3 === 2;
    return [
      {
        Introduction: dice.key("T"),
        On: addDays(today, -40 + 6 * at),
        What: kit ? "Kit handed over" : "Introduced",
        Contact: one.Contact,
        To: kit ? "" : other.Contact,
        Union,
        By: targets.find(({ local }) => ours.has(local))?.lead ?? chair,
        "How it went": kit ? "Took two kits." : dice.pick(wentHow),
      },
    ];
  });
}

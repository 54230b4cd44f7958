import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import { chair, cycle, volunteers } from "./committee";
import { broughtIn } from "./imports";
import { newcomer, position, taking, working } from "./person";
import { type Place, places } from "./places";
import { type Chance, chance } from "./random";
import { type Known, talksWith } from "./talks";
import { type Target, targets } from "./targets";
import { whyStopped } from "./words";

export interface People {
  contacts: AnyRow[];
  conversations: AnyRow[];
}

/** Where somebody is, who looks after them and where they stand. */
interface Spot {
  place?: Place;
  written?: string;
  owner: string;
  stance: number;
  early?: boolean;
}

const elsewhere = [
  "UE 269",
  "AFT 3359",
  "IUPAT 1044",
  "IUPAT 402",
  "APWU 6492",
  "UBC 336",
  "MNA",
  "SMART 17",
  "ATU 1578",
];
/** What people typed about their union, where nobody has matched it yet. */
const unmatched = [
  "nurses union",
  "Teamsters I think",
  "Local 1199?",
  "carpenters",
  "the teachers union",
  "SEIU",
  "electricians",
  "none yet, we are organizing",
  "grad students",
  "UFCW somewhere",
  "UAW",
  "stagehands",
  "city workers",
];
/** How it ended with those whose mind nobody knows, in turn. */
const endings = [
  "No answer",
  "Left message",
  "Asked us to stop",
  "No answer",
  "Refused",
  "Asked us to stop",
  "Wrong number",
  "No answer",
  "Left the union",
  "Left message",
  "Moved away",
  "No answer",
];
const rests = [
  [3, 34],
  [4, 14],
  [5, 9],
  [0, 43],
] as const;

/** The people in the order they came in, and every conversation with them by day. */
export function people(today: string): People {
  const dice = chance(7);
  const make = newcomer(dice);
  let met = 0;
  const nextEnding = () => endings[met++ % endings.length] as string;
  const made = spots(dice).map((spot) => onePerson(dice, today, spot, make(), nextEnding));
  const contacts = broughtIn(
    today,
    made.map(({ contact }) => contact),
  ).sort(by("Added on"));
  const conversations = made
    .flatMap(({ talks }) => talks)
    .sort(by("On"))
    .map((talk) => {
      const key = dice.key("V");
      return { Conversation: key, ...talk, Operation: `logged ${key}` };
    });
  return { contacts, conversations };
}

function by(heading: string): (a: AnyRow, b: AnyRow) => number {
  return (a, b) => (String(a[heading]) < String(b[heading]) ? -1 : a[heading] === b[heading] ? 0 : 1);
}

function spots(dice: Chance): Spot[] {
  const known = new Map(places().map((place) => [place.key, place]));
  const inTarget = (target: Target) =>
    Array.from({ length: target.people }, (_, at): Spot => {
      const stance = at < target.supporters ? dice.pick([1, 1, 2, 2, 2]) : dice.of(rests);
      const owner = dice.often(0.1) ? chair : dice.often(0.12) ? dice.pick(volunteers) : target.lead;
      return { place: known.get(target.local), owner, stance, early: target.stage === "Mobilising" };
    });
  const further = elsewhere.flatMap((key) =>
    Array.from(
      { length: 3 },
      (): Spot => ({ place: known.get(key), owner: dice.pick(volunteers), stance: dice.of(rests) }),
    ),
  );
  const loose = [...unmatched, ...unmatched].map(
    (written): Spot => ({
      written,
      owner: dice.often(0.5) ? chair : "",
      stance: dice.often(0.7) ? 0 : dice.pick([2, 3]),
    }),
  );
  return [...targets.flatMap(inTarget), ...further, ...loose];
}

function onePerson(
  dice: Chance,
  today: string,
  spot: Spot,
  who: AnyRow,
  nextEnding: () => string,
): { contact: AnyRow; talks: AnyRow[] } {
  const { place, stance } = spot;
  const fresh = stance === 0 && dice.often(0.4);
  const known: Known = {
    key: String(who.Contact),
    name: `${who["First name"]} ${who["Last name"]}`,
    local: place?.key ?? "",
    owner: spot.owner || chair,
    stance,
    early: spot.early === true,
    ending: stance > 0 ? "Talked" : nextEnding(),
    howOften: fresh
      ? 0
      : dice.of([
          [1, 26],
          [2, 34],
          [3, 26],
          [4, 14],
        ]),
  };
  const talks = talksWith(dice, today, known);
  const first = talks[0]?.On;
  const arrived = dice.of([
    ["New sign-up", 42],
    ["Workplace", 18],
    ["Referral", 12],
    ["Event", 10],
    ["Process drive", 8],
    ["Initial call", 6],
    ["Re-activated", 4],
  ]);
  const added = first
    ? addDays(String(first), arrived === "Re-activated" ? -dice.between(120, 400) : -dice.between(0, 5))
    : addDays(today, -dice.between(0, 9));
  const contact: AnyRow = {
    ...who,
    Local: known.local,
    "Union as written": spot.written ?? (place && dice.often(0.25) ? asTyped(dice, place) : ""),
    ...(place ? working(dice, place) : {}),
    ...(place ? position(dice, stance, place) : {}),
    ...taking(dice, stance, place?.industry ?? "", today),
    Owner: spot.owner,
    "Came in as": arrived,
    Cycle: String(cycle(today) - (arrived === "Re-activated" ? 2 : 0)),
    ...agreed(dice, arrived, added),
    ...wishes(dice, talks),
    ...lastOf(talks),
    "Added on": added,
    "Added by": dice.pick([chair, ...volunteers]),
  };
  return { contact: { ...contact, ...trained(contact, added) }, talks };
}

function asTyped(dice: Chance, place: Place): string {
  return dice.pick([
    place.key.toLowerCase(),
    `${place.union} local ${place.number}`.trim(),
    place.key,
    `${place.union} in ${place.city}`,
  ]);
}

/** The cells a conversation sets in one write. */
function lastOf(talks: readonly AnyRow[]): AnyRow {
  const last = talks[talks.length - 1];
  if (!last) return {};
  const assessed = [...talks].reverse().find((talk) => talk.Assessment !== undefined);
  return {
    ...(assessed && { Assessment: assessed.Assessment, Basis: assessed.Basis, "Assessed on": assessed.On }),
    "Last conversation": last.On,
    "Follow up on": last["Follow up on"],
  };
}

function wishes(dice: Chance, talks: readonly AnyRow[]): AnyRow {
  const last = talks[talks.length - 1];
  if (last?.Result === "Asked us to stop") {
    return { "Do not": "Contact at all", "Why not": dice.pick(whyStopped), Since: last.On };
  }
  if (last?.Result === "Left the union") return { "Votes here": "No", Notes: "Has left the union." };
  if (!last || dice.often(0.95)) return {};
  return {
    "Do not": dice.pick(["Call", "Text", "Email", "Call, Text"]),
    "Why not": "Said so on the phone.",
    Since: last.On,
  };
}

function agreed(dice: Chance, arrived: string, added: string): AnyRow {
  if (arrived !== "New sign-up" && arrived !== "Event")
    return dice.often(0.03) ? { "May contact": "No" } : {};
  return {
    "May contact": "Yes",
    "Agreed on": added,
    "Agreed to": "Yes, the committee may be in touch with me about the campaign.",
  };
}

/** Nobody was trained before they came in. */
function trained(contact: AnyRow, added: string): AnyRow {
  return String(contact["Trained on"] ?? "") < added ? { "Trained on": "" } : {};
}

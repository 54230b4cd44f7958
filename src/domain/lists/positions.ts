// In this order: whoever is an officer and a steward is an officer.
const WORDS: [RegExp, string][] = [
  [/\b(retired|retiree)\b/i, "Retiree"],
  [/\b(e-?board|executive (board|committee|council))\b/i, "Executive board"],
  [
    /\b(officer|president|vice[ -]president|treasurer|secretary|trustee|business (agent|manager))\b/i,
    "Officer",
  ],
  [/\b(staff|staffer|organizer)\b/i, "Staff"],
  [/\b(shop |chief |job )?steward\b|\b(building|site) rep(resentative)?\b/i, "Steward"],
  [/\bdelegate\b/i, "Delegate"],
  [/\b(organizing|no union yet|not yet)\b/i, "Organizing"],
  [/\b(member|rank[ -]and[ -]file)\b/i, "Member"],
];

/** What people are in their local, from the words of a form; undefined where it says nothing known. */
export function positionIn(answer: string): string | undefined {
  if (/^(no|not|none|neither)\b/i.test(answer)) return undefined;
  return WORDS.find(([words]) => words.test(answer))?.[1];
}

import type { AnyRow } from "../../tables/kit/table";
import { tuesday } from "./days";

/** Who looks after what; "Dot" is whoever opens the page first. */
export const chair = "Dot";
export const volunteers = ["Imani", "Rafael", "Soo-jin", "Wes", "Noor"] as const;

export function team(): AnyRow[] {
  const hours = [6, 5, 3, 8, 4];
  return [
    { Name: chair, Email: "you@example.org", Role: "Chair", "Hours a week": 8, Active: "Yes" },
    ...volunteers.map((name, at) => ({
      Name: name,
      Email: `${name.toLowerCase().replace("-", "")}@example.org`,
      Role: at < 3 ? "Lead" : "Volunteer",
      "Hours a week": hours[at] as number,
      Active: "Yes",
    })),
  ];
}

export const city = "June Calderwick";
export const county = "Anselm Marrowvane";
export const state = "Ife Okandero-Quill";
export const federal = "Luz Winterquay";
/** Also invented: whom some locals endorsed instead. */
export const rival = "Grant Ostermoorland";

export function candidates(today: string): AnyRow[] {
  const Notes = "Invented, like all people in this example.";
  const soon = tuesday(today, 150);
  const later = tuesday(today, 214);
  const row = (Candidate: string, Office: string, Level: string, more: AnyRow): AnyRow => ({
    Candidate,
    Office,
    Level,
    Chapter: "Harbor City (example)",
    "On slate": "Yes",
    "Election day": soon,
    ...more,
    Notes,
  });
  return [
    row(state, "State Representative", "State", { District: "12th Harbor", "Local endorsements wanted": 6 }),
    row(city, "City Council", "City", { District: "Ward 3", "Local endorsements wanted": 5 }),
    row(federal, "U.S. House", "Federal", { District: "Harbor City and the shore", "Election day": later }),
    row(county, "County Commissioner", "County", { "On slate": "No", "Local endorsements wanted": 3 }),
  ];
}

/** The year of the vote that the campaign works towards. */
export const cycle = (today: string): number => Number(tuesday(today, 150).slice(0, 4));

/** Only what this committee changed. */
export function settings(today: string): AnyRow[] {
  const last = tuesday(today, 150);
  return [
    { Setting: "Chapter", Value: "Harbor City (example)" },
    { Setting: "Campaign", Value: "Local by Local: an invented example" },
    { Setting: "Cycle", Value: String(cycle(today)) },
    { Setting: "Slate", Value: "Harbor Slate (invented)" },
    { Setting: "Time zone", Value: "America/New_York" },
    { Setting: "Candidates wanted", Value: 4 },
    { Setting: "Locals wanted for each", Value: 6 },
    { Setting: "Locals wanted in all", Value: 15 },
    { Setting: "Decide by", Value: last },
    { Setting: "Team of a serious effort", Value: 4 },
  ];
}

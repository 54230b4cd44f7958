import { choice, count, day, email, key, note, reference, text } from "./kit/column";
import { table } from "./kit/table";
import { yesNo } from "./lists";

export const candidates = table(
  "Candidates",
  "Candidate",
  "Whom we want endorsed.",
  {
    Candidate: key("The name everyone uses.", { width: 156 }),
    Office: text("What they are running for.", { width: 150 }),
    Level: choice(["City", "County", "State", "Federal"], "City, county, state or federal.", { width: 92 }),
    District: text("The district, if there is one.", { width: 170 }),
    Chapter: text("The chapter that leads the campaign.", { width: 150 }),
    "On slate": choice(yesNo, "Yes if they are on the slate.", { width: 74 }),
    "Local endorsements wanted": count("How many locals we want for them. Blank: the number in Settings.", {
      width: 140,
    }),
    "Election day": day("The day of the vote."),
    Notes: note("Anything to know."),
  },
  { gridRows: 40 },
);

export const events = table(
  "Events",
  "Event",
  "Meetings, trainings, pickets and socials.",
  {
    Event: key("A short code that fills itself in."),
    On: day("When it is."),
    Kind: choice(
      ["Training", "Town hall", "Social", "Picket line", "Meeting", "House visit day", "Phone bank", "Other"],
      "What sort of event it is.",
    ),
    Title: text("What it is called.", { width: 180 }),
    Local: reference("Locals", "The local it is for, if it is one."),
    Place: text("Where it is."),
    Expected: count("How many you count on."),
    Lead: reference("Team", "Who runs it."),
    Notes: note("Anything to know."),
  },
  { id: "E", gridRows: 100 },
);

export const attendance = table(
  "Attendance",
  "Event",
  "Who said they would come, and who came: a row for each person and event.",
  {
    Event: reference("Events", "The event, by its code."),
    Contact: reference("Contacts", "The person, by their code."),
    "Said yes": choice(yesNo, "Yes if they promised to come.", { width: 74 }),
    Came: choice(yesNo, "Yes if they were there.", { width: 74 }),
    Brought: count("How many they brought along."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { appendOnly: true, gridRows: 100 },
);

export const introductions = table(
  "Introductions",
  "Introduction",
  "Who was put in touch with whom, and who was given a kit.",
  {
    Introduction: key("A short code that fills itself in."),
    On: day("When it was.", { past: true }),
    What: choice(["Introduced", "Kit handed over"], "Put in touch with someone, or given our kit."),
    Contact: reference("Contacts", "The person, by their code."),
    To: reference("Contacts", "Whom they were introduced to."),
    Union: reference("Unions", "The union they share.", { width: 116 }),
    By: reference("Team", "Who introduced them."),
    "How it went": note("What came of it."),
    Operation: text("Marks what was done in one go. Leave it alone."),
  },
  { id: "T", appendOnly: true, gridRows: 60 },
);

export const pledges = table(
  "Pledges",
  "Pledge",
  "What a union promised after it endorsed, and what came.",
  {
    Pledge: key("A short code that fills itself in."),
    Local: reference("Locals", "Who promised it."),
    Candidate: reference("Candidates", "For whom."),
    Kind: choice(
      ["Volunteers", "Doors", "Calls", "Money", "Staff days", "Mail", "Space", "Other"],
      "What was promised.",
    ),
    Pledged: count("How much was promised."),
    Delivered: count("How much has come so far."),
    Unit: text("Counted in: people, doors, dollars, days.", { width: 92 }),
    On: day("When it was promised."),
    Note: note("Anything to know."),
  },
  { id: "P", gridRows: 60 },
);

export const unions = table(
  "Unions",
  "Union",
  "The unions, and every name people have for them.",
  {
    Union: key("The abbreviation people use, such as IUPAT."),
    Name: text("Its full name.", { width: 280 }),
    "Also known as": text("Other names and spellings, with commas.", { width: 240 }),
    "OLMS code": text("What the U.S. Department of Labor calls it.", { width: 86 }),
    Parent: text("The union or federation it belongs to.", { width: 110 }),
    Sector: text("What its members do.", { width: 126 }),
    Formation: text("A group of its members for the campaign, if there is one."),
    Convener: reference("Contacts", "Who calls that group together."),
  },
  { gridRows: 140 },
);

export const team = table(
  "Team",
  "Name",
  "The committee. Addresses stand here and nowhere else.",
  {
    Name: key("The name that stands everywhere else."),
    Email: email("The Google account they open this workbook with."),
    Role: choice(["Chair", "Lead", "Volunteer"], "What they do on the committee.", { width: 92 }),
    "Hours a week": count("How much time they have."),
    Active: choice(yesNo, "No when they have left. Their name stays on what they did.", { width: 74 }),
  },
  { gridRows: 40 },
);

export const settings = table(
  "Settings",
  "Setting",
  "What this committee has decided. Change a value; leave its name.",
  {
    Setting: key("What it is. Leave this column as it is.", { width: 200 }),
    Value: text("What you have decided.", { width: 220, wrap: true }),
    "What it does": note("What changes with it.", { width: 420 }),
  },
  { gridRows: 40 },
);

export const imports = table(
  "Imports",
  "Import",
  "Every list that came in, and what it did.",
  {
    Import: key("A short code that fills itself in."),
    On: day("When it came in.", { past: true }),
    By: text("Who brought it in."),
    File: text("The name of the file.", { width: 200 }),
    Kind: text("What sort of list it is.", { width: 136 }),
    Added: count("Rows it added."),
    Updated: count("Rows it changed."),
    Left: count("Rows it left as they were."),
    Cannot: count("Rows it could not use."),
    State: text("Coming in, stopped, in, or taken out again.", { width: 180 }),
  },
  { id: "I", gridRows: 60 },
);

export const changes = table(
  "Changes",
  "Operation",
  "What a list, a merge or a repair replaced: kept, so that it can be put back.",
  {
    Operation: text("What was done in one go."),
    On: day("When it was."),
    By: text("Who did it."),
    Tab: text("The tab it was on.", { width: 110 }),
    Row: text("The row, by its key."),
    Column: text("The column; New row where a list added it, Response where a form’s came in.", {
      width: 126,
    }),
    Was: text("What stood there before."),
    Now: text("What stands there since."),
    "Undone by": text("What put it back."),
  },
  { appendOnly: true, hidden: true, gridRows: 50 },
);

export const waitingList = table(
  "Waiting list",
  "List",
  "Lists between being read and coming in. Emptied by itself.",
  {
    List: text("The list it belongs to."),
    Piece: count("0: what is known of the list. From 1: the pieces of its text."),
    Part: count("A piece takes several cells; which one this is."),
    "Put aside on": day("When the list was read."),
    About: text("What was chosen for the list, and how far it is."),
    Text: text("The text, cut to cells.", { width: 400 }),
  },
  { appendOnly: true, hidden: true, gridRows: 50 },
);

/** What people in the example do and say. */

export const petition = "Petition for an open process";

export const jobs: Record<string, { work: string[]; job: string[]; leads: string[] }> = {
  Manufacturing: {
    work: ["The plant", "The tool room", "The warehouse"],
    job: ["Machinist", "Assembler", "Shipping", "Maintenance"],
    leads: ["The second shift", "The tool room", "Shipping"],
  },
  "Higher education": {
    work: ["Main campus", "The conservatory", "Evening program", "The library"],
    job: ["Adjunct", "Librarian", "Advisor", "Instructor"],
    leads: ["The writing program", "The evening adjuncts", "The library staff"],
  },
  "Hotels and food service": {
    work: ["The convention hotel", "The ballpark kitchen", "The airport hotel"],
    job: ["Housekeeper", "Cook", "Server", "Bell staff"],
    leads: ["Housekeeping, floors 4 to 9", "The night kitchen"],
  },
  Postal: {
    work: ["The plant downtown", "North station", "The annex"],
    job: ["Clerk", "Carrier", "Mechanic"],
    leads: ["Tour 3", "The annex carriers"],
  },
  "Building trades": {
    work: ["The harbor site", "The hospital job", "The shop", "The hall"],
    job: ["Journeyworker", "Apprentice", "Foreperson"],
    leads: ["The apprentices", "The hospital job"],
  },
  "Health care": {
    work: ["Tower 5", "The emergency department", "Pediatrics"],
    job: ["Staff nurse", "Charge nurse", "Per diem nurse"],
    leads: ["Nights on tower 5", "Per diems"],
  },
};

export const otherJobs = {
  work: ["The main office", "The depot", "Field crew"],
  job: ["Technician", "Operator", "Clerk", "Driver"],
  leads: ["The morning crew", "The depot"],
};

export const shifts = ["Days", "Evenings", "Nights", "Rotating", "Weekends"];

export const asks = [
  "Move the resolution",
  "Speak at the meeting",
  "Come to the meeting",
  "Bring someone",
  "Join the committee",
  "Sign the petition",
];

export const issues = [
  "Pay",
  "Health care",
  "Staffing",
  "Safety",
  "Housing",
  "Schedules",
  "Retirement",
  "Democracy in the union",
];

/** By where they stand, 1 to 5. */
export const said: readonly (readonly string[])[] = [
  [],
  [
    "Will talk to the people at lunch.",
    "“I have been waiting for somebody to ask.”",
    "Wants copies of the petition for the break room.",
    "Asked how a motion is made. Send the one-pager.",
    "Brought it up at the last meeting already.",
    "Ready to speak if somebody else speaks too.",
  ],
  [
    "“Count me in, but I don’t like to speak.”",
    "Will come if the kids are looked after.",
    "Likes what we say about staffing.",
    "Wants to read the text before saying more.",
    "Can come on evenings, not on Thursdays.",
    "Remembers the last contract fight well.",
  ],
  [
    "Wants to hear from the candidate first.",
    "“What does it change for us?”",
    "Never been to a meeting. Asked where it is.",
    "Would go with whatever the steward says.",
    "Busy at home, call again after the holiday.",
  ],
  [
    "Thinks the union should stay out of elections.",
    "Was let down by an endorsement before.",
    "Polite, in a hurry.",
  ],
  ["Supports someone else and said so kindly.", "“Not with my dues.”"],
];

export const unreached = ["", "", "", "Mailbox full.", "Rang twice.", "Left our number."];

export const whyStopped = [
  "Too many calls this year.",
  "Does not want politics at home.",
  "No reason given.",
];

/** A decision of the committee: its name, what it is at first, what it does, and how its cell looks. */
export interface Setting {
  readonly name: string;
  readonly value: string | number;
  readonly does: string;
  readonly format: string;
}

const text = "@";
const whole = "0";
const percent = "0%";
const date = "mmm d, yyyy";

/** The settings a new workbook starts with, in their order. "Today" is the only cell that asks the clock. */
export const defaultSettings: readonly Setting[] = [
  {
    name: "Chapter",
    value: "",
    does: "The name of your chapter, on everything that is printed or sent.",
    format: text,
  },
  { name: "Campaign", value: "Local by Local", does: "What this campaign is called.", format: text },
  {
    name: "Cycle",
    value: "2026",
    does: "The year or name of this campaign; new contacts get it.",
    format: text,
  },
  { name: "Slate", value: "", does: "What your slate is called, if you run one.", format: text },
  {
    name: "Time zone",
    value: "",
    does: "Where your meetings are, such as America/New_York. Blank: the workbook's own.",
    format: text,
  },
  { name: "Candidates wanted", value: 10, does: "How many candidates you work for.", format: whole },
  {
    name: "Locals wanted for each",
    value: 10,
    does: "How many locals should endorse each of them.",
    format: whole,
  },
  {
    name: "Locals wanted in all",
    value: 100,
    does: "How many different locals should endorse.",
    format: whole,
  },
  {
    name: "Decide by",
    value: "",
    does: "The day by which the last endorsement helps: usually election day.",
    format: date,
  },
  {
    name: "Goal share",
    value: 0.65,
    does: "The share of a local's members you want with you before the vote.",
    format: percent,
  },
  {
    name: "Supporters are at most",
    value: 2,
    does: "Assessments up to this number count as supporters.",
    format: whole,
  },
  {
    name: "Assessments age after",
    value: 90,
    does: "Days after which an assessment is old and it is time to ask again.",
    format: whole,
  },
  {
    name: "Show rate",
    value: 0.5,
    does: "How many of those who promise to come do come, until a local has its own figure.",
    format: percent,
  },
  { name: "Reach rate", value: 0.3, does: "How many calls reach the person.", format: percent },
  { name: "Yes rate", value: 0.5, does: "How many of those reached say yes.", format: percent },
  {
    name: "Team of a serious effort",
    value: 5,
    does: "Activists and worker-leaders it takes to call an effort serious.",
    format: whole,
  },
  {
    name: "Outreach guard days",
    value: 3,
    does: "We warn before calling someone who was called within this many days.",
    format: whole,
  },
  {
    name: "First call within days",
    value: 2,
    does: "How soon a new sign-up should hear from us.",
    format: whole,
  },
  {
    name: "Retention months",
    value: 24,
    does: "After this long without contact, a person's details are due for review.",
    format: whole,
  },
  {
    name: "Asks",
    value:
      "Move the resolution, Speak at the meeting, Come to the meeting, Bring someone, Join the committee, Sign the petition",
    does: "What callers can ask for, the biggest first, with commas.",
    format: text,
  },
  {
    name: "Issues",
    value: "Pay, Health care, Staffing, Safety, Housing, Schedules, Retirement, Democracy in the union",
    does: "What people care about, for quick picks, with commas.",
    format: text,
  },
  {
    name: "Today",
    value: "=TODAY()",
    does: "Fills itself in. Follow-ups are counted against this day.",
    format: date,
  },
];

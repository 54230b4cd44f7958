import type { Formula, Names } from "./kit/column";
import { choice, computed, count, day, key, note, reference, share, text } from "./kit/column";
import { table } from "./kit/table";
import {
  deciders,
  kinds,
  leadershipStances,
  memberSources,
  membershipStances,
  processes,
  prospects,
  reasonsUnlikely,
  stages,
  thresholds,
  yesNo,
} from "./lists";

const folded = true;

/** One formula in the heading cell, which names its own column and spills down beside the keys. */
function spilling(heading: string, of: (names: Names) => string): Formula {
  return (names) => {
    const keys = names.own("Local");
    return `=ARRAYFORMULA(IF(ROW(${keys})=ROW(${keys.split(":")[0]}),"${heading}",IF(${keys}="","",${of(names)})))`;
  };
}

const people = (names: Names, heading: string) => names.of("Contacts", heading);

/** Criteria of COUNTIFS for the people of each local; whoever was merged into another is counted there. */
function ofLocal(names: Names): string {
  return `${people(names, "Local")},${names.own("Local")},${people(names, "Merged into")},""`;
}

/** Counts people who vote in the local: those who say so, and where nothing is said, by their position. */
function voters(names: Names, atMost: string): string {
  const assessed = `${ofLocal(names)},${people(names, "Assessment")},">=1",${people(names, "Assessment")},"<="&${atMost}`;
  const votes = people(names, "Votes here");
  const position = people(names, "Position");
  const others = ["Staff", "Retiree", "Organizing"].map((each) => `${position},"<>${each}"`).join(",");
  return `(COUNTIFS(${assessed},${votes},"Yes")+COUNTIFS(${assessed},${votes},"",${others}))`;
}

/** The newest of a tab's rows for each local: sorted with the newest first, the first one found. */
function newest(names: Names, tab: string, wanted: string, by: string): string {
  const rows = `{${names.of(tab, "Local")},${names.of(tab, wanted)},${by}}`;
  return `IFERROR(VLOOKUP(${names.own("Local")},SORT(${rows},3,FALSE),2,FALSE),"")`;
}

export const locals = table(
  "Locals",
  "Local",
  "The unions and locals that could endorse, and how far each has come.",
  {
    Local: key("The name everyone uses, such as IBEW 103. Type it once; it stays.", {
      width: 150,
      wrap: true,
    }),
    "Also called": text("Other ways people write this local, with commas.", {
      folded,
      width: 160,
    }),
    Union: reference("Unions", "The union it belongs to, by its usual abbreviation, such as IBEW.", {
      width: 116,
    }),
    Number: text("Its own number, with its letters: 103, 32BJ.", { width: 74 }),
    Name: text("What it is called besides its number.", { width: 170, wrap: true }),
    Kind: choice(kinds, "A local union, a council, a federation, a national union or a caucus.", { folded }),
    "Part of": reference("Locals", "The council or body above it, if it is on this tab too.", { folded }),
    City: text("Where its office is.", { folded, width: 110 }),
    State: text("Two letters, such as MA.", { folded, width: 62 }),
    Industry: text("What its members do.", { folded, width: 150 }),
    Employers: text("Where they work: the main employers.", { folded }),
    Members: count("How many members it has. The support share is counted against this."),
    "Members as of": day("When that number was right.", { folded }),
    "Members from": choice(memberSources, "Who says so. A list never replaces what a person entered.", {
      folded,
      width: 110,
    }),
    "OLMS file number": text("Its number at the U.S. Department of Labor.", { folded, width: 86 }),
    "Leadership stance": choice(leadershipStances, "Where its leaders stand today.", { width: 146 }),
    "Membership stance": choice(membershipStances, "Where its members stand today."),
    Prospect: choice(prospects, "Can it be won, and when?", { width: 100 }),
    "Why unlikely": choice(reasonsUnlikely, "If it is unlikely: what stands in the way.", { folded }),
    Obstacles: note("What would have to change, in your words.", { folded }),
    Process: choice(processes, "How it comes to an endorsement.", { folded }),
    "Who decides": choice(deciders, "The body whose vote counts.", { folded }),
    Threshold: choice(thresholds, "How many votes it takes.", { folded }),
    Quorum: count("How many must be there for a vote to count.", { folded }),
    "Notice days": count("Days before the meeting by which members must be told.", { folded }),
    "Submission days": count("Days before the meeting by which the text must be in.", {
      folded,
      width: 90,
    }),
    "Who may submit": text("Who may bring a resolution: any member, an officer, a steward.", {
      folded,
      width: 150,
    }),
    "Next meeting": day("The next meeting that can vote."),
    Meets: text("When it meets, such as second Tuesday, 7 pm.", { folded, width: 170 }),
    "Rules checked on": day("When somebody last asked about its rules.", { folded, past: true }),
    "Rules source": text("Who told us, or which by-law says so.", { folded, width: 200 }),
    Lead: reference("Team", "Who on the committee looks after this local."),
    Target: choice(yesNo, "Yes if we are working on it now.", { width: 74 }),
    Stage: choice(stages, "How far we have come here."),
    "Stage since": day("When it got there.", { past: true }),
    "Goal share": share("The share of members we want with us. Blank: the one in Settings."),
    "Rival endorsement": text("Whom it has endorsed instead, if anyone."),
    "Next officer election": day("When it next elects its officers."),
    Notes: note("Anything the next person should know. No gossip."),
    Contacts: computed(
      spilling("Contacts", (names) => `COUNTIFS(${ofLocal(names)})`),
      "Worked out for you: the people in Contacts who are in this local.",
      { format: "0" },
    ),
    Assessed: computed(
      spilling("Assessed", (names) => voters(names, "5")),
      "Worked out for you: those who vote here and whom somebody has asked.",
      { format: "0" },
    ),
    Supporters: computed(
      spilling("Supporters", (names) => voters(names, names.setting("Supporters are at most"))),
      "Worked out for you: the 1s and 2s who vote here. Nothing to type.",
      { format: "0", width: 86 },
    ),
    "Support share": computed(
      spilling("Support share", (names) => {
        const members = names.own("Members");
        return `IF(ISNUMBER(${members}),IF(${members}>0,${names.own("Supporters")}/${members},""),"")`;
      }),
      "Worked out for you: supporters out of all members.",
      { format: "0%" },
    ),
    "Still needed": computed(
      spilling("Still needed", (names) => {
        const members = names.own("Members");
        const own = names.own("Goal share");
        const goal = `IF(${own}="",${names.setting("Goal share")},${own})`;
        const missing = `ROUNDUP(ROUND(${goal}*${members},6),0)-${names.own("Supporters")}`;
        return `IF(ISNUMBER(${members}),IF(IFERROR(${missing},0)>0,${missing},0),"")`;
      }),
      "Worked out for you: supporters to go until the goal share.",
      { format: "#,##0" },
    ),
    "Worker-leaders": computed(
      spilling(
        "Worker-leaders",
        (names) => `COUNTIFS(${ofLocal(names)},${people(names, "Involvement")},"Worker-leader")`,
      ),
      "Worked out for you: the worker-leaders we have here.",
      { format: "0", width: 108 },
    ),
    "Follow-ups due": computed(
      spilling("Follow-ups due", (names) => {
        const due = people(names, "Follow up on");
        return `COUNTIFS(${ofLocal(names)},${due},"<="&${names.setting("Today")},${people(names, "Do not")},"<>*Contact at all*")`;
      }),
      "Worked out for you: people here whose follow-up day has come.",
      { format: "0", width: 86 },
    ),
    "Last conversation": computed(
      spilling("Last conversation", (names) =>
        newest(names, "Conversations", "On", names.of("Conversations", "On")),
      ),
      "Worked out for you: the last time anyone here was talked to.",
      { format: "mmm d, yyyy", width: 92, holds: "day" },
    ),
    Resolution: computed(
      spilling("Resolution", (names) =>
        newest(names, "Resolutions", "Status", `ROW(${names.of("Resolutions", "Local")})`),
      ),
      "Worked out for you: where its newest resolution stands.",
      { format: "@", width: 136, holds: "text" },
    ),
  },
);

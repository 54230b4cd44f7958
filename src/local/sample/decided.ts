import { city, county, federal, rival, state } from "./committee";
import { at, type CourseOf, endorse, keys, meeting, step } from "./course";

/** What came of the resolutions that were voted on. */
export function decided(): CourseOf[] {
  const ue = at("UE 274", "general meeting");
  const opened: CourseOf = {
    key: keys.key("R"),
    title: "Members decide whom we endorse",
    purpose: "Open the process",
    candidate: "",
    local: "UE 274",
    drivenBy: "Self-organised",
    steps: meeting(ue, [-88, -82, -74], step(-74, "Adopted", { counts: [24, 3, 1, 30] })),
    status: "Adopted",
    outcome: "Process opened",
  };
  const longy = at("AFT Longy Faculty Union", "general meeting");
  const poll = at("IFPTE 142", "member poll");
  const unite = at("UNITE HERE 406", "general meeting");
  const board = at("IATSE 481", "executive board");
  const apwu = at("APWU 497", "general meeting");
  const afscme = at("AFSCME 2511", "executive board");
  const ibb = at("IBB 29", "general meeting");
  const ufcw = at("UFCW 414", "general meeting");
  return [
    opened,
    endorse("UE 274", state, {
      steps: [
        ...meeting(ue, [-60, -50, -34], step(-34, "Adopted", { counts: [29, 3, 2, 36] })),
        step(-44, "On the agenda", { body: ue }),
      ].sort((a, b) => a.on - b.on),
      status: "Adopted",
      outcome: "Endorsed",
      follows: opened.key,
      announced: "Members by letter, the press by a note on the hall's door.",
    }),
    endorse("AFT Longy Faculty Union", "", {
      steps: [
        ...meeting(longy, [-52, -45, -30], step(-30, "Adopted as amended", { counts: [17, 2, 1, 21] })),
        step(-20, "Forwarded", { body: "AFT Massachusetts", until: 58 }),
      ],
      status: "Forwarded",
      outcome: "Endorsed",
      announced: "Members by e-mail.",
    }),
    endorse("IFPTE 142", city, {
      steps: [
        step(-58, "Drafted"),
        step(-48, "Submitted", { body: poll }),
        step(-30, "Poll opened", { body: poll, until: -16 }),
        step(-16, "Poll closed", { body: poll, counts: [26, 5, 1, 32] }),
        step(-12, "Adopted", { body: poll, note: "Co-endorsed. Two candidates passed the mark." }),
      ],
      status: "Adopted",
      outcome: "Co-endorsed",
      announced: "Members at the poll's end.",
    }),
    endorse("UNITE HERE 406", federal, {
      steps: meeting(unite, [-60, -50, -29], step(-29, "Failed", { counts: [22, 27, 3, 55] })),
      status: "Failed",
      outcome: "Failed",
      marginEvidence: "Two years ago nobody seconded it. This time 22 voted for it, and the hall was full.",
    }),
    {
      key: keys.key("R"),
      title: "Hear all candidates before we endorse",
      purpose: "Open the process",
      candidate: "",
      local: "IATSE 481",
      drivenBy: "Committee",
      steps: [
        step(-55, "Submitted", { body: board }),
        step(-37, "Moved", { body: board }),
        step(-37, "Adopted", {
          body: board,
          counts: [5, 3, 0, 8],
          note: "Early endorsement blocked. The board waits until after the forum.",
        }),
      ],
      status: "Adopted",
      outcome: "Early endorsement blocked",
    },
    endorse("APWU 497", federal, {
      steps: meeting(
        apwu,
        [-70, -60, -44],
        step(-44, "Substitute adopted", {
          counts: [33, 12, 4, 52],
          note: "Supported. Words of support instead of an endorsement.",
        }),
      ),
      status: "Adopted",
      outcome: "Supported",
    }),
    endorse(
      "AFSCME 2511",
      county,
      {
        steps: [
          step(-66, "Submitted", { body: afscme }),
          step(-51, "Moved", { body: afscme }),
          step(-51, "Substitute adopted", {
            body: afscme,
            counts: [5, 3, 1, 9],
            note: "No endorsement. The board endorses nobody for this office.",
          }),
        ],
        status: "Adopted",
        outcome: "No endorsement",
      },
      "Campaign",
    ),
    endorse("IBB 29", state, {
      steps: meeting(
        ibb,
        [-60, -50, -33],
        step(-33, "Failed", {
          counts: [7, 12, 1, 22],
          note: `Endorsed a rival. The meeting chose ${rival}.`,
        }),
      ),
      status: "Failed",
      outcome: "Endorsed a rival",
    }),
    {
      key: keys.key("R"),
      title: "Invite every candidate to a forum",
      purpose: "Other",
      candidate: "",
      local: "IUPAT 577",
      drivenBy: "Self-organised",
      steps: [
        step(-48, "Drafted"),
        step(-40, "Submitted", { body: at("IUPAT 577", "general meeting") }),
        step(-30, "Withdrawn", { note: "The council is planning a forum of its own." }),
      ],
      status: "Withdrawn",
      outcome: "Withdrawn",
    },
    endorse("UFCW 414", county, {
      steps: [
        ...meeting(ufcw, [-76, -70, -56], step(-56, "Adopted", { counts: [11, 4, 0, 16] })),
        step(-25, "Rescinded", {
          body: ufcw,
          counts: [10, 6, 1, 18],
          note: "They want to hear all candidates first.",
        }),
      ],
      status: "Rescinded",
      outcome: "Rescinded",
    }),
  ];
}

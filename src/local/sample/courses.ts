import { city, federal, state } from "./committee";
import { at, type CourseOf, endorse, keys, meeting, step } from "./course";
import { decided } from "./decided";

function underWay(): CourseOf[] {
  const aft = at("AFT 4517", "general meeting");
  const ue = at("UE 250", "general meeting");
  const smart = at("SMART 63", "general meeting");
  const dc = at("IUPAT DC 35", "delegates’ meeting");
  const committee = at("IUPAT DC 35", "endorsement committee");
  return [
    {
      key: keys.key("R"),
      title: "Members vote on endorsements",
      purpose: "Open the process",
      candidate: "",
      local: "UE 264",
      drivenBy: "Self-organised",
      steps: [step(-20, "Idea")],
      status: "Idea",
      lastSafe: 26,
    },
    endorse("AAUP Suffolk Affiliated Faculty", city, {
      steps: [step(-22, "Idea"), step(-15, "Drafted")],
      status: "Drafted",
      lastSafe: -4,
      notes: "Ask whether the chair takes it late, or aim at the next meeting.",
    }),
    endorse("AFT 4517", "", {
      steps: [step(-20, "Drafted"), step(-9, "Submitted", { body: aft, until: 17 })],
      status: "Submitted",
      lastSafe: 3,
      notes: "The notice has not gone out yet.",
    }),
    endorse("UE 250", federal, {
      steps: [
        step(-26, "Drafted"),
        step(-15, "Submitted", { body: ue, until: 9 }),
        step(-6, "On the agenda", { body: ue, until: 9 }),
      ],
      status: "On the agenda",
    }),
    endorse("IBEW 455", state, {
      steps: meeting(
        at("IBEW 455", "general meeting"),
        [-40, -34, -19],
        step(-19, "Laid on the table", { until: 20 }),
      ),
      status: "On the table",
    }),
    endorse("IUPAT DC 35", state, {
      steps: meeting(dc, [-50, -40, -25], step(-25, "Referred", { body: committee, until: 18 })),
      status: "Referred",
      lastSafe: 30,
    }),
    endorse("AAUP Emerson College Affiliated Faculty", city, {
      steps: meeting(
        at("AAUP Emerson College Affiliated Faculty", "general meeting"),
        [-44, -38, -26],
        step(-26, "Postponed", { until: 15 }),
      ),
      status: "Postponed",
    }),
    endorse(
      "SMART 63",
      state,
      {
        steps: [step(-20, "Drafted"), step(-7, "Submitted", { body: smart, until: 6 })],
        status: "Submitted",
        lastSafe: -4,
        notes: "The notice should have gone out by now. Call the secretary.",
      },
      "Campaign",
    ),
    endorse("IBEW 2325", city, {
      steps: [step(-16, "Idea"), step(-6, "Drafted")],
      status: "Drafted",
      lastSafe: 4,
      notes: "It has to be in this week.",
    }),
  ];
}

export const courses: readonly CourseOf[] = [...decided(), ...underWay()];

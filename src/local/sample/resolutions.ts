import { addDays } from "../../tables/kit/day";
import type { AnyRow } from "../../tables/kit/table";
import type { CourseOf, CourseStep } from "./course";
import { courses } from "./courses";
import { workday } from "./days";
import { chance } from "./random";
import { targets } from "./targets";

/** The meeting's day, so many days ahead of which the text or the notice had to be there. */
function lastSafeDay(course: CourseOf, today: string): string {
  const meets = targets.find(({ local }) => local === course.local)?.meets;
  if (course.lastSafe === undefined || meets === undefined) return "";
  return addDays(workday(today, meets), course.lastSafe - meets);
}

/** Each resolution's row. Status, Outcome and the votes say what its steps come to. */
export function resolutionRows(today: string, contacts: readonly AnyRow[]): AnyRow[] {
  return courses.map((course) => {
    const { steps } = course;
    const last = steps[steps.length - 1] as CourseStep;
    const open = course.outcome === undefined || course.status === "Forwarded";
    const decision = steps.find((step) => step.step === "Rescinded") ?? steps.find(decides);
    const counts = decision && (decision.counts ?? steps.find((step) => step.step === "Poll closed")?.counts);
    const [mover = "", seconder = ""] = keenest(contacts, course.local);
    return {
      Resolution: course.key,
      Title: course.title,
      For: course.purpose,
      Candidate: course.candidate,
      Local: course.local,
      "Driven by": course.drivenBy,
      Mover: steps.some(({ step }) => step !== "Idea") ? mover : "",
      Seconder: steps.some(({ step }) => step === "Seconded") ? seconder : "",
      Lead: targets.find(({ local }) => local === course.local)?.lead ?? "",
      Status: course.status,
      "Next body": open ? (last.body ?? "") : "",
      "Next date": open && last.until !== undefined ? workday(today, last.until) : "",
      "Last safe day": lastSafeDay(course, today),
      Outcome: course.outcome ?? "",
      "Decided on": decision ? workday(today, decision.on) : "",
      "For votes": counts?.[0] ?? "",
      Against: counts?.[1] ?? "",
      Abstain: counts?.[2] ?? "",
      ...(course.marginEvidence && {
        "Field margin": "Yes",
        Evidence: course.marginEvidence,
        "Agreed by": "The committee, at its weekly meeting",
      }),
      ...(course.local === "AFSCME 2511" && { "Field margin": "No" }),
      "Announced to": course.announced ?? "",
      Follows: course.follows ?? "",
      Notes: course.notes ?? "",
    };
  });
}

function decides({ step }: CourseStep): boolean {
  return ["Adopted", "Adopted as amended", "Substitute adopted", "Failed", "Withdrawn"].includes(step);
}

/** Those who would bring it: the people of the local who do most. */
function keenest(contacts: readonly AnyRow[], local: string): string[] {
  const order = ["Worker-leader", "Activist", "Supporter"];
  return contacts
    .filter((person) => person.Local === local && Number(person.Assessment || 9) <= 2 && !person["Do not"])
    .sort((a, b) => place(order, a) - place(order, b))
    .slice(0, 2)
    .map((person) => `${person["First name"]} ${person["Last name"]}`);
}

function place(order: readonly string[], person: AnyRow): number {
  const at = order.indexOf(String(person.Involvement ?? ""));
  return at < 0 ? order.length : at;
}

export function stepRows(today: string, resolutions: readonly AnyRow[]): AnyRow[] {
  const keys = chance(23);
  return courses
    .flatMap((course) => course.steps.map((step) => ({ course, step })))
    .sort((a, b) => a.step.on - b.step.on)
    .map(({ course, step }) => {
      const row = resolutions.find(({ Resolution }) => Resolution === course.key);
      const by = step.step === "Moved" ? row?.Mover : step.step === "Seconded" ? row?.Seconder : "";
      return {
        "Step key": keys.key("S"),
        Resolution: course.key,
        On: workday(today, step.on),
        Body: step.body ?? "",
        Step: step.step,
        Until: step.until === undefined ? "" : workday(today, step.until),
        "For votes": step.counts?.[0] ?? "",
        Against: step.counts?.[1] ?? "",
        Abstain: step.counts?.[2] ?? "",
        Present: step.counts?.[3] ?? "",
        By: by ?? "",
        Note: step.note ?? "",
      };
    });
}

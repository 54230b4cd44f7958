import type { CourseOf } from "../../addon/workbook/courses";
import { titleOf } from "../../domain/resolutions/title";
import { drivers, purposes } from "../../tables/lists";
import { button, el } from "../dom";
import { type Field, selectField, textField, two } from "../fields";
import { saving } from "../form";
import type { Frame } from "../frame";
import { call } from "../server";
import { whoField } from "../who";

/** The short form that starts a resolution as an idea. `follows`: the code of the one it grows from. */
export function startView(
  frame: Frame,
  local: string,
  back: () => void,
  done: (course: CourseOf, said: string) => void,
  follows = "",
): void {
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const usual = "Endorse a candidate";
  const purpose = selectField(
    "For",
    "What it is for",
    choices([usual, ...purposes.filter((each) => each !== usual)]),
  );
  const candidate = textField("Candidate", "Candidate", {
    hint: "As it stands on Candidates. Type a new name on that tab too.",
  });
  const where = textField("Local", "Local", { hint: "As it stands on Locals." });
  const driver = selectField("Driven by", "Driven by", [
    { value: "", label: "Not known" },
    ...choices(drivers),
  ]);
  const mover = textField("Mover", "Who moves it");
  const seconder = textField("Seconder", "Who seconds it");
  const lead = whoField("Lead", "Who looks after it", "me");
  const title = textField("Title", "Title", {
    hint: "Fills itself in. Change it if people call it otherwise.",
  });
  const fields: Field[] = [purpose, candidate, where, driver, mover, seconder, lead, title];
  let titled = false;
  const entitle = () => {
    const one = purpose.value() === usual;
    candidate.node.hidden = !one;
    if (!titled) title.set(titleOf(purpose.value(), candidate.value()));
  };

  /** The committee and the locals; asked for once more on saving where the first time did not work. */
  let arrived = fetchForm();
  async function fetchForm(): Promise<boolean> {
    const answer = await call("startForm");
    if (!answer.ok) return false;
    candidate.offer(answer.value.candidates);
    where.offer(answer.value.locals);
    lead.arrive(answer.value.team, answer.value.me);
    return true;
  }

  const start = saving(frame, {
    action: "startResolution",
    tab: "Resolutions",
    fields,
    async input() {
      if (!(await arrived)) arrived = fetchForm();
      if (!(await arrived)) return undefined;
      const typed = Object.fromEntries(fields.map((field) => [field.name, field.value()]));
      const row = follows === "" ? typed : { ...typed, Follows: follows };
      return { row: candidate.node.hidden ? { ...row, Candidate: "" } : row };
    },
    done: ({ value, warnings }, said) => done(value.course, [said, ...warnings].join(" ")),
  });

  where.set(local);
  for (const field of [purpose, candidate]) field.onInput(entitle);
  title.onInput(() => {
    titled = title.value() !== "";
  });
  entitle();
  frame.show({
    main: [
      button("← Resolutions", () => frame.busy || back(), "quiet"),
      el("h1", {}, follows === "" ? "Start a resolution" : "Start the endorsement that follows"),
      el("p", { class: "hint" }, "What for and where is enough. It begins as an idea."),
      purpose.node,
      candidate.node,
      where.node,
      two(mover, seconder),
      two(driver, lead),
      title.node,
    ],
    primary: { label: "Start this resolution", run: () => void start() },
  });
}

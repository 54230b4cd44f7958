import type { AnyRow } from "../../tables/kit/table";
import { button, el, fill } from "../dom";
import { selectField, textField } from "../fields";
import { saving } from "../form";
import type { Frame } from "../frame";
import { likelyEmail } from "../guesses";

const roles = ["Volunteer", "Lead", "Chair"];

/** The committee, and a form for one more, or for someone's address and role. */
export function showCommittee(frame: Frame, team: readonly AnyRow[], back: () => void): void {
  const list = el("ul", { class: "lines" });
  const heading = el("h2", {}, "Add someone");
  const name = textField("Name", "Name", { hint: "As it will stand everywhere: Kemal, or Kemal B." });
  const email = textField("Email", "E-mail", {
    type: "email",
    hint: "The Google account they open this workbook with.",
    guess: likelyEmail,
  });
  const role = selectField(
    "Role",
    "Role",
    roles.map((value) => ({ value, label: value })),
  );
  const fields = [name, email, role];
  let changing = "";

  const primary = () => ({
    label: changing ? `Save ${changing}` : `Add ${name.value() || "this person"}`,
    run: () => void save(),
  });
  const save = saving(frame, {
    action: "saveTeam",
    tab: "Team",
    fields,
    check: () => (name.value() === "" ? [{ field: name, sentence: "Give the name everyone uses." }] : []),
    input: () => ({
      rows: [Object.fromEntries(fields.map((field) => [field.name, field.value()]))],
      ...(changing && { change: true }),
    }),
    done({ value }, said) {
      const words = changing ? `${changing} is up to date.` : said;
      edit();
      draw(value.team);
      frame.toast(words);
      name.focus();
    },
  });

  /** Takes someone into the form; without a row, the form is for someone new. */
  function edit(row: AnyRow = {}): void {
    changing = String(row.Name ?? "");
    heading.textContent = changing ? `Change ${changing}` : "Add someone";
    name.set(changing);
    name.node.hidden = changing !== "";
    email.set(String(row.Email ?? ""));
    role.set(String(row.Role ?? roles[0]));
    frame.offer(primary());
  }

  function draw(rows: readonly AnyRow[]): void {
    const lines = rows.map((row) => {
      const change = () => {
        edit(row);
        email.focus();
      };
      const again = button("Change", change, "quiet");
      again.append(el("span", { class: "unseen" }, ` ${row.Name}`));
      const details = [row.Role, row.Active === "No" ? "has left" : ""].filter(Boolean).join(", ");
      return el(
        "li",
        {},
        el("div", { class: "spread" }, el("b", {}, String(row.Name ?? "")), again),
        el("span", { class: "hint" }, [details, row.Email].filter(Boolean).join(" · ")),
      );
    });
    fill(list, ...lines);
  }

  draw(team);
  frame.show({
    main: [el("h1", {}, "Who is on the committee"), list, heading, name.node, email.node, role.node],
    primary: primary(),
    aside: [{ label: "Back", run: back }],
  });
  name.onInput(() => frame.offer(primary()));
}

import type { Places } from "../../addon/lists/places";
import { el } from "../dom";
import type { Chosen } from "./columns";

/** Which states, and which of their towns; without a tick, all of them. */
export function wherePicks(
  places: Places,
  { states = [], cities = [] }: Chosen,
  changed: (states: string[]) => void,
): { nodes: HTMLElement[]; cities: () => string[] } {
  const boxes = places.states.map(({ name, rows }) => {
    const box = el("input", { type: "checkbox", value: name, checked: states.includes(name) });
    box.addEventListener("change", () =>
      changed(boxes.filter((each) => each.checked).map((each) => each.value)),
    );
    return Object.assign(box, { rows });
  });
  const picks = boxes.map((box) =>
    el("label", {}, box, `${box.value} `, el("span", { class: "hint" }, box.rows.toLocaleString("en-US"))),
  );
  const some = places.cities.slice(0, 5).map(({ name, rows }) => `${name} ${rows}`);
  const towns = el("input", { id: "towns", value: cities.join(", "), "aria-describedby": "towns-hint" });
  const nodes: HTMLElement[] = [
    el(
      "fieldset",
      { class: "field" },
      el("legend", {}, "States"),
      el("p", { class: "hint" }, "None ticked is the whole country."),
      el("div", { class: "picks three scrolled" }, ...picks),
    ),
  ];
  if (states.length > 0) {
    nodes.push(
      el(
        "div",
        { class: "field" },
        el("label", { for: "towns" }, "Only these towns"),
        towns,
        el(
          "p",
          { class: "hint", id: "towns-hint" },
          `With commas; empty is all. Most are in: ${some.join(", ")}.`,
        ),
      ),
    );
  }
  const split = () =>
    towns.value
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
  return { nodes, cities: () => (states.length > 0 ? split() : []) };
}

type Child = Node | string | false | undefined;

/** An element with attributes and children. Texts become text, never markup; handlers are added by `on`. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) mark(made, name, value);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** Sets an attribute, or takes it away where the value is false or undefined. */
export function mark(element: Element, name: string, value: string | boolean | undefined): void {
  if (value === false || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/** A button that is not the form's own: it does this and nothing else. */
export function button(label: string, run: () => void, kind = ""): HTMLButtonElement {
  const made = el("button", { type: "button", class: kind || undefined }, label);
  made.addEventListener("click", run);
  return made;
}

/** Puts these children in place of what is there. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(
    ...children.filter((child): child is Node | string => child !== undefined && child !== false),
  );
}

/** "1 person", "1,240 people". */
export function many(n: number, one: string, several: string): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? one : several}`;
}

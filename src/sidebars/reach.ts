import { button, el, fill, mark } from "./dom";

/** Somebody, and how they can be reached; texts are "" where nobody knows. */
export interface Reachable {
  key: string;
  first: string;
  phone: string;
  email: string;
  doNot: string;
}

/** What a mail to them begins with. */
export interface Mail {
  subject: string;
  body: string;
}

/**
 * How to reach somebody: the number, three ways, and why one of them cannot be taken. On a laptop a call link may do
 * nothing: the number can be copied.
 */
export function waysTo(person: Reachable, mail?: Mail): { number: Node[]; ways: Node[]; why: Node[] } {
  const { phone } = person;
  const copied = el("span", { class: "hint", role: "status" });
  const number = el("span", {}, phone);
  const copy = button(
    "Copy number",
    () => void copyText(phone, number).then(() => fill(copied, "Copied")),
    "quiet",
  );
  const digits = phone.replace(/[^\d+]/g, "");
  const ways = [
    way("Call", `tel:${digits}`, whyNot(person, "Call", phone, "phone number")),
    way("Text", `sms:${digits}`, whyNot(person, "Text", phone, "phone number")),
    way("Write", mailTo(person.email, mail), whyNot(person, "Email", person.email, "e-mail address")),
  ];
  const reasons = [...new Map(ways.flatMap(({ why }) => (why ? [[why.text, why]] : []))).values()];
  return {
    number: phone ? [el("div", { class: "spread" }, number, el("span", {}, copied, " ", copy))] : [],
    ways: ways.map(({ node }) => node),
    why: reasons.map(({ id, text }) => el("p", { class: "hint after", id }, text)),
  };
}

/** The same for whom a view is about. */
export function reachOf(person: Reachable & { notes: string }): Node[] {
  const { number, ways, why } = waysTo(person);
  return [
    el("h2", {}, `Reach ${person.first}`),
    ...number,
    ...(person.notes ? [el("p", { class: "hint" }, person.notes)] : []),
    el("div", { class: "row after" }, ...ways),
    ...why,
  ];
}

/** A link that opens the person's own mail program. */
function mailTo(email: string, mail?: Mail): string {
  const address = `mailto:${encodeURIComponent(email).replace("%40", "@")}`;
  if (!mail) return address;
  return `${address}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.body)}`;
}

interface Reason {
  id: string;
  text: string;
}

function way(
  label: string,
  href: string,
  why: Reason | undefined,
): { node: HTMLElement; why: Reason | undefined } {
  if (!why) return { node: el("a", { class: "button", href }, label), why };
  const node = button(label, () => {});
  mark(node, "aria-disabled", "true");
  mark(node, "aria-describedby", why.id);
  return { node, why };
}

/** Why somebody cannot be reached this way; what they asked comes before what we lack. */
function whyNot(
  { key, first, doNot }: Reachable,
  refusal: string,
  has: string,
  what: string,
): Reason | undefined {
  const asked: Readonly<Record<string, string>> = { Call: "call", Text: "text", Email: "write by e-mail" };
  if (doNot.split(",").some((each) => each.trim() === refusal))
    return { id: `not-${refusal}-${key}`, text: `${first} asked us not to ${asked[refusal]}.` };
  return has === ""
    ? { id: `no-${what.replace(/\W/g, "-")}-${key}`, text: `We have no ${what} for ${first}.` }
    : undefined;
}

/** Into the clipboard; where the browser keeps frames from it, the number is selected for the keyboard. */
async function copyText(text: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(shown);
    document.execCommand("copy");
  }
}

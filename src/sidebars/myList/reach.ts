import type { OnList } from "../../addon/actions/myList";
import { button, el, fill, mark } from "../dom";

/** How to reach somebody, and what they asked us not to do. On a laptop a call link may do nothing: the number can be copied. */
export function reachOf(person: OnList): Node[] {
  const { first, phone, email, notes } = person;
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
    way("Write", `mailto:${email}`, whyNot(person, "Email", email, "e-mail address")),
  ];
  const reasons = [...new Map(ways.flatMap(({ why }) => (why ? [[why.text, why]] : []))).values()];
  return [
    el("h2", {}, `Reach ${first}`),
    ...(phone ? [el("div", { class: "spread" }, number, el("span", {}, copied, " ", copy))] : []),
    ...(notes ? [el("p", { class: "hint" }, notes)] : []),
    el("div", { class: "row after" }, ...ways.map(({ node }) => node)),
    ...reasons.map(({ id, text }) => el("p", { class: "hint after", id }, text)),
  ];
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
function whyNot({ first, doNot }: OnList, refusal: string, has: string, what: string): Reason | undefined {
  const asked: Readonly<Record<string, string>> = { Call: "call", Text: "text", Email: "write by e-mail" };
  if (doNot.split(",").some((each) => each.trim() === refusal))
    return { id: `not-${refusal}`, text: `${first} asked us not to ${asked[refusal]}.` };
  return has === ""
    ? { id: `no-${what.replace(/\W/g, "-")}`, text: `We have no ${what} for ${first}.` }
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

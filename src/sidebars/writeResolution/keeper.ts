import type { TextDraft } from "../../addon/workbook/drafts";
import { type Answer, call } from "../server";

/** Typing has come to rest. */
const REST_MS = 3000;

interface Waiting {
  draft: TextDraft;
  /** Something was typed or ticked; else only this text was chosen. */
  edited: boolean;
}

interface Hearing {
  kept: (draft: TextDraft, said: string) => void;
  /** `again`: trying once more may help. */
  failed: (why: string, again: boolean) => void;
}

/** Keeps what is typed: quietly, some seconds after the last change, and at once when the dialog may be about to close. */
export class Keeper {
  readonly #dialog = `${Date.now()}-${Math.random()}`;
  /** By subject. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #underWay = new Set<Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nth = 0;

  constructor(private readonly hear: Hearing) {
    // The cross that closes a dialog is outside of its page, so the pointer leaves it first.
    for (const sign of ["mouseleave", "visibilitychange"]) document.addEventListener(sign, this.keep);
    for (const sign of ["blur", "pagehide"]) addEventListener(sign, this.keep);
  }

  changed(draft: TextDraft, edited: boolean): void {
    const { subject } = draft;
    for (const [other, waiting] of this.#waiting)
      if (other !== subject && !waiting.edited) this.#waiting.delete(other);
    this.#waiting.set(subject, { draft, edited: edited || this.#waiting.get(subject)?.edited === true });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.keep, REST_MS);
  }

  /** Saves at once what waits to be saved. */
  readonly keep = (): void => {
    clearTimeout(this.#timer);
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of all) {
      const sent: Promise<void> = this.#send(waiting).then(() => void this.#underWay.delete(sent));
      this.#underWay.add(sent);
    }
  };

  /** Forgets a draft; gives whether Google could be reached. */
  async drop(subject: string): Promise<boolean> {
    this.#waiting.delete(subject);
    await Promise.all(this.#underWay);
    return (await call("dropDraft", { subject })).ok;
  }

  async #send(waiting: Waiting): Promise<void> {
    const { draft } = waiting;
    const answer = await call("keepDraft", { draft, dialog: this.#dialog, nth: ++this.#nth });
    if (answer.ok) return this.hear.kept(draft, answer.said);
    // It goes along with the next change, and when the dialog may be closing.
    if (!this.#waiting.has(draft.subject)) this.#waiting.set(draft.subject, waiting);
    this.hear.failed(whyNot(answer), !("problem" in answer));
  }
}

function whyNot(answer: Exclude<Answer<"keepDraft">, { ok: true }>): string {
  if ("unreached" in answer) return "Draft not saved: we couldn’t reach Google. Your words are still here.";
  return `Draft not saved. ${"problem" in answer ? answer.problem : answer.failure} Your words are still here.`;
}

import type { ResolutionForm } from "../../addon/actions/resolutionForm";
import type { TextDraft } from "../../addon/workbook/drafts";
import { button, el, mark } from "../dom";
import type { Frame } from "../frame";
import { Keeper } from "./keeper";

/** What was chosen and typed for each text, by subject, and the line that says when the one in view was saved. */
export class Drafts {
  readonly line: HTMLElement;
  readonly #said = el("span");
  readonly #drafts = new Map<string, TextDraft>();
  readonly #saved = new Map<string, string>();
  readonly #keeper: Keeper;
  #inView = "";
  #trouble = false;

  constructor(
    private readonly frame: Frame,
    startOver: () => void,
  ) {
    this.line = el("p", { hidden: true }, this.#said, " ", button("Start over", startOver, "quiet"));
    this.#keeper = new Keeper({
      kept: ({ subject }, said) => {
        this.#saved.set(subject, said);
        if (this.#trouble) frame.quiet();
        this.#trouble = false;
        this.show(this.#inView);
      },
      failed: (why, again) => {
        this.#trouble = true;
        if (!frame.busy) frame.trouble(why, again ? this.keep : undefined);
      },
    });
  }

  /** Those that were kept before; what was typed since the dialog opened is newer. */
  arrive(kept: ResolutionForm["drafts"]): void {
    for (const { draft, said } of kept) {
      if (this.#drafts.has(draft.subject)) continue;
      this.#drafts.set(draft.subject, draft);
      this.#saved.set(draft.subject, said);
    }
  }

  of(subject: string): TextDraft | undefined {
    return this.#drafts.get(subject);
  }

  /** `edited`: something was typed or ticked; else only this text was chosen. */
  remember(draft: TextDraft, edited: boolean): void {
    this.#drafts.set(draft.subject, draft);
    this.#keeper.changed(draft, edited);
  }

  /** Saves at once what waits to be saved. */
  readonly keep = (): void => this.#keeper.keep();

  async forget(subject: string): Promise<void> {
    this.#drafts.delete(subject);
    this.#saved.delete(subject);
    if (await this.#keeper.drop(subject)) return;
    this.frame.trouble(
      "We couldn’t reach Google, so the draft is still there.",
      () => void this.forget(subject),
    );
  }

  /** Says when the draft of a subject was saved. */
  show(subject: string): void {
    this.#inView = subject;
    const said = this.#saved.get(subject);
    this.#said.textContent = said ?? "";
    mark(this.line, "hidden", said === undefined);
  }
}

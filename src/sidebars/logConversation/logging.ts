import type { AtHand, ConversationForm } from "../../addon/actions/conversationForm";
import { el, fill } from "../dom";
import { fetching } from "../fetching";
import { saving } from "../form";
import type { Frame } from "../frame";
import { call, saver } from "../server";
import { cardsOf, headOf, otherTalkCard } from "./knownOf";
import { type Questions, questionsFor } from "./questions";
import { finder, someoneElseView } from "./someoneElse";

/** What comes when a person is done with: what happened is said, and can be taken back. */
export type Next = (said: string, undo?: () => void) => void;

/** The part of a sidebar in which conversations are logged. */
export interface Logging {
  /** Shows the form of a person who is there; one that was opened before keeps its words. */
  take(form: ConversationForm & { person: AtHand }): void;
  /** Takes a saved conversation back; `row` goes into the form again, where nobody is being talked to meanwhile. */
  takeBack(conversation: string, contact: string, row: Record<string, string>): Promise<void>;
}

/** A person whose form was opened: it keeps its words, and its operation, until it is saved. */
interface Opened {
  person: AtHand;
  questions: Questions;
  show(): void;
}

export function logging(frame: Frame, next: Next): Logging {
  const opened = new Map<string, Opened>();
  const undos = new Map<string, ReturnType<typeof saver<"undoConversation">>>();
  let now: Opened | undefined;

  function take(form: ConversationForm & { person: AtHand }): void {
    now = opened.get(form.person.key) ?? openedFor(form.person, form);
    opened.set(form.person.key, now);
    now.show();
  }

  function openedFor(person: AtHand, form: ConversationForm): Opened {
    const questions = questionsFor(person, form);
    const other = el("div", { role: "status" });
    const sayOther = ({ otherTalk }: Pick<ConversationForm, "otherTalk">) =>
      fill(other, otherTalk ? otherTalkCard(otherTalk) : undefined);
    sayOther(form);
    const save = saving(frame, {
      action: "logConversation",
      tab: "Conversations",
      fields: questions.fields,
      check: questions.check,
      input: () => ({ row: questions.row() }),
      done({ value, warnings }, said) {
        opened.delete(person.key);
        now = undefined;
        const sent = questions.row();
        next([said, ...warnings].join(" "), () => void takeBack(value.key, person.key, sent));
      },
    });
    // Somebody else may have talked to the same person while this form stood open.
    questions.onResult(() => {
      void call("otherConversation", { contact: person.key, first: person.first }).then(
        (answer) => answer.ok && sayOther(answer.value),
      );
    });
    return {
      person,
      questions,
      show: () =>
        frame.show({
          head: headOf(person, form.today, () => frame.busy || someoneElse()),
          main: [other, ...cardsOf(person, form.today), ...questions.nodes],
          primary: { label: "Save, then next person", run: () => void save() },
        }),
    };
  }

  async function takeBack(conversation: string, contact: string, row: Record<string, string>): Promise<void> {
    if (frame.busy) return;
    const undo = undos.get(conversation) ?? saver("undoConversation");
    undos.set(conversation, undo);
    frame.work("Taking it back…", "Still at it. Google is slow tonight; nothing is lost.");
    const { answer } = await undo({ conversation });
    frame.rest();
    if ("unreached" in answer || "failure" in answer) {
      const again = () => void takeBack(conversation, contact, row);
      return frame.trouble("We couldn’t reach Google. It may still be saved; try again.", again);
    }
    if (!answer.ok) return frame.trouble(answer.problem);
    const said = [answer.said, ...answer.warnings].join(" ");
    if (now?.questions.begun()) return frame.toast(said);
    await fetching(frame, "conversationWith", { contact }, ({ value }) => {
      if (value.person) take({ ...value, person: value.person });
      now?.questions.restore(row);
      frame.toast(said);
    });
  }

  function someoneElse(): void {
    const before = now;
    const look = finder(frame, (form) => take(form));
    const asides = before
      ? [
          { label: `Back to ${before.person.first}`, run: before.show },
          ...(before.person.whyNow
            ? [{ label: `Skip ${before.person.first} for now`, run: () => void skip(before.person) }]
            : []),
        ]
      : [];
    frame.show(someoneElseView(look, asides));
    look.focus();
  }

  function skip({ key }: AtHand): Promise<void> {
    return fetching(frame, "skipPerson", { contact: key }, ({ said }) => {
      now = undefined;
      next(said);
    });
  }

  return { take, takeBack };
}

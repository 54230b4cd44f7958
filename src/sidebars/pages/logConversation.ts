import type { AtHand, ConversationForm } from "../../addon/actions/conversationForm";
import { el, fill, many } from "../dom";
import { fetching } from "../fetching";
import { saving } from "../form";
import { Frame } from "../frame";
import { cardsOf, headOf, otherTalkCard } from "../logConversation/knownOf";
import { type Questions, questionsFor } from "../logConversation/questions";
import { finder, someoneElseView } from "../logConversation/someoneElse";
import { call, open, saver } from "../server";

document.title = "Log a conversation";

/** A person whose form was opened: it keeps its words, and its operation, until it is saved. */
interface Opened {
  person: AtHand;
  questions: Questions;
  show(): void;
}

const frame = new Frame();
const opened = new Map<string, Opened>();
let now: Opened | undefined;

function take(form: ConversationForm): void {
  if (!form.person) return nobody(form);
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

/** Goes on to the next person. The one before is saved: its form does not come back, whatever happens on the way. */
function next(said: string, undo?: () => void): void {
  now = undefined;
  frame.show({
    main: [el("h1", {}, "Next person"), el("p", {}, said)],
    primary: { label: "Next person", run: () => next(said, undo) },
  });
  void fetching(frame, "conversationNext", {}, ({ value }) => {
    take(value);
    if (said !== "") frame.toast(said, undo);
  });
}

/** Takes a saved conversation back; its words come back too, where nobody is being talked to meanwhile. */
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
    take(value);
    now?.questions.restore(row);
    frame.toast(said);
  });
}
const undos = new Map<string, ReturnType<typeof saver<"undoConversation">>>();

function someoneElse(): void {
  const before = now;
  const look = finder(frame, (contact) => void choose(contact));
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

function choose(contact: string): Promise<void> {
  return fetching(frame, "conversationWith", { contact }, ({ value }) => take(value));
}

function skip({ key }: AtHand): Promise<void> {
  return fetching(frame, "skipPerson", { contact: key }, ({ said }) => next(said));
}

/** Nobody is next: what the evening came to, and how to go on. */
function nobody({ tonight }: ConversationForm): void {
  now = undefined;
  const { reached, saidYes } = tonight;
  const look = finder(frame, (contact) => void choose(contact));
  const words =
    reached > 0
      ? `You reached ${many(reached, "person", "people")} tonight and ${saidYes} said yes. Thank you.`
      : "Find the person you talked to, or add someone new.";
  frame.show({
    main: [
      el("h1", {}, reached > 0 ? "That’s everyone" : "No one is on your list yet."),
      el("p", {}, words),
      ...look.main,
    ],
    enter: look.find,
    primary: { label: "Add a contact", run: () => void add() },
    aside: [{ label: "Find", run: look.find }],
  });
}

async function add(): Promise<void> {
  frame.work("Opening…", "Still opening. Google is slow tonight.");
  const reached = await open("openAddContact");
  frame.rest();
  if (!reached) frame.trouble("We couldn’t reach Google. Try again.", () => void add());
}

function start(): Promise<void> {
  return fetching(
    frame,
    "conversationHere",
    {},
    ({ value }) => take(value),
    (problem) => {
      frame.show({
        main: [el("h1", {}, "Something is out of place"), el("p", {}, problem)],
        primary: { label: "Try again", run: () => void start() },
      });
    },
  );
}

frame.show({ main: [el("h1", {}, "Log a conversation"), el("p", {}, "Looking who is next.")] });
void start();

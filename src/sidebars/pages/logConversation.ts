import type { ConversationForm } from "../../addon/actions/conversationForm";
import { el } from "../dom";
import { sayEvening } from "../evening";
import { fetching } from "../fetching";
import { Frame } from "../frame";
import { logging } from "../logConversation/logging";
import { finder } from "../logConversation/someoneElse";
import { opening } from "../opening";

document.title = "Log a conversation";

const frame = new Frame();
const log = logging(frame, next);

function show(form: ConversationForm): void {
  if (form.person) log.take({ ...form, person: form.person });
  else nobody(form);
}

/** Goes on to the next person. The one before is saved: its form does not come back, whatever happens on the way. */
function next(said: string, undo?: () => void): void {
  frame.show({
    main: [el("h1", {}, "Next person"), el("p", {}, said || "Looking who is next.")],
    primary: { label: "Next person", run: () => next(said, undo) },
  });
  void fetching(frame, "conversationNext", {}, ({ value }) => {
    show(value);
    if (said !== "") frame.toast(said, undo);
  });
}

/** Nobody is next: what the evening came to, and how to go on. */
function nobody({ tonight }: ConversationForm): void {
  const { reached } = tonight;
  const look = finder(frame, (form) => log.take(form));
  const words = reached > 0 ? sayEvening(tonight) : "Find the person you talked to, or add someone new.";
  frame.show({
    main: [
      el("h1", {}, reached > 0 ? "That’s everyone" : "No one is on your list yet."),
      el("p", {}, words),
      ...look.main,
    ],
    enter: look.find,
    primary: { label: "Add a contact", run: () => void opening(frame, "openAddContact") },
    aside: [{ label: "Find", run: look.find }],
  });
}

function start(): Promise<void> {
  return fetching(
    frame,
    "conversationHere",
    {},
    ({ value }) => show(value),
    (problem) => {
      frame.show({
        main: [el("h1", {}, "Something is out of place"), el("p", {}, problem)],
        primary: { label: "Try again", run: () => void start() },
        aside: [{ label: "Next on my list", run: () => next("") }],
      });
    },
  );
}

frame.show({ main: [el("h1", {}, "Log a conversation"), el("p", {}, "Looking who is next.")] });
void start();

import { markOf } from "../../domain/lists/cut";
import { type ParsedList, parseList } from "../../domain/lists/parse";
import { Problem } from "../../domain/problem";
import { imports } from "../../tables";
import { plural } from "../../tables/kit/column";
import { type Call, type Done, type Reply, reading, writing } from "../action";
import { choicesIn, numberIn, showIn } from "../lists/choices";
import { heldOf, listHeld, newOn } from "../lists/formTabs";
import { type ListRead, looked } from "../lists/looked";
import { saidOf } from "../lists/remembered";
import { grouped, shortDay } from "../lists/said";
import { textOf } from "../workbook/input";
import { myName } from "../workbook/person";
import {
  type AboutWaiting,
  type AllWaiting,
  discard,
  keepAbout,
  piecesOf,
  putAside,
  tooOld,
  type Waiting,
  waitingIn,
  waitingNamed,
  waitingText,
} from "../workbook/waiting";
import { newKey } from "../workbook/workbook";

type Input = Readonly<Record<string, unknown>>;

const MOST_CHARACTERS = 60_000_000;
/** About as much as a cell of the waiting list holds. */
const CELL = 45_000;
const MOST_PIECES = 1000;
const CHOICES = ["kind", "columns", "states", "cities", "take", "same", "skip"];

/**
 * Reads a list and says what each of its rows would do. Its text comes whole or in pieces, once, or the new responses
 * of a form from their tab; then the list is here, and is asked about by its key: other choices, another page.
 */
export function readList(input: unknown): Reply<ListRead> {
  const given = typeof input === "object" && input !== null ? (input as Input) : {};
  if (typeof given.text === "string") return receive(input);
  if (textOf(given, "tab") !== "") return receiveTab(input);
  return CHOICES.some((choice) => given[choice] !== undefined) ? choose(input) : look(input);
}

const look = reading<ListRead>((call, input) => {
  const all = waitingIn(call.workbook);
  const waiting = waitingNamed(all, keyIn(input));
  return shown(call, waiting.about, wholeOf(all, waiting), input);
});

const choose = writing<ListRead>((call, input) => {
  const all = waitingIn(call.workbook);
  const waiting = waitingNamed(all, keyIn(input));
  if (waiting.about.progress) {
    throw new Problem("This list is coming in already. Let it finish, or undo it and read it again.", "list");
  }
  const about = { ...waiting.about, ...choicesIn(input) };
  const done = shown(call, about, wholeOf(all, waiting), input);
  keepAbout(all, waiting, about);
  return done;
});

const receive = writing<ListRead>((call, input) => {
  const { workbook } = call;
  const text = String(input.text);
  const pieces = numberIn(input, "pieces") ?? 1;
  const piece = numberIn(input, "piece") ?? 1;
  if (pieces < 1 || pieces > MOST_PIECES || piece > pieces) {
    throw new Problem("Say which piece of how many this is, such as piece 1 of 3.", "piece");
  }
  const all = waitingIn(workbook);
  const known = knownOf(all, call, input, { pieces, piece, text });
  if (text.length + (known?.texts.length ?? 0) * CELL > MOST_CHARACTERS) {
    throw new Problem("That is more than 60 MB. Split the file, and bring it in as several.", "text");
  }
  const about: AboutWaiting = {
    ...aboutFor(call, textOf(input, "name") || "Pasted list", pieces),
    ...known?.about,
    ...choicesIn(input),
  };
  const came = known ? piecesOf(known).add(piece) : new Set([piece]);
  if (came.size === pieces) return complete(call, all, about, { piece, text }, known, input);
  if (!known) putAside(cleared(call, all), about, { piece, text });
  else if (!piecesOf(known).has(piece)) putAside(all, about, { piece, text }, known);
  return { value: incomplete(about, came.size), said: `${came.size} of ${pieces} pieces are here.` };
});

const receiveTab = writing<ListRead>((call, input) => {
  const { workbook } = call;
  const read = newOn(workbook, textOf(input, "tab"));
  const all = waitingIn(workbook);
  const before = all.lists.filter(({ about }) => about.tab === read.id);
  if (before.some(({ about }) => about.progress)) {
    throw new Problem(`“${read.name}” is half in. Go on with that first, or undo it.`, "list");
  }
  const text = heldOf(read);
  const base = { ...aboutFor(call, read.name, 1), tab: read.id, kind: "Google Forms" };
  const parsed = listHeld(base, text);
  const about = asLastTime(
    { ...base, mark: markOf(text), rows: read.rows.length, ...choicesIn(input) },
    parsed,
  );
  const done = shown(call, about, parsed, input);
  putAside(cleared(call, all, before), about, { piece: 1, text });
  return done;
});

/** The last piece is here: what cannot be read is refused before anything is written. */
function complete(
  call: Call,
  all: AllWaiting,
  about: AboutWaiting,
  { piece, text }: { piece: number; text: string },
  known: Waiting | undefined,
  input: Input,
): Done<ListRead> {
  const whole = known
    ? waitingText(all, known, (each) => each < piece) + text + waitingText(all, known, (each) => each > piece)
    : text;
  const parsed = parseList(whole);
  const mark = markOf(whole);
  const twin = all.lists.find(
    ({ about: other }) => other.mark === mark && other.name === about.name && !other.progress,
  );
  const now = {
    ...asLastTime(about, parsed),
    mark,
    rows: parsed.rows.length,
    ...(twin && { list: twin.about.list, pieces: twin.about.pieces }),
  };
  const done = shown(call, now, parsed, input);
  if (twin) keepAbout(all, twin, now);
  else if (known) putAside(all, now, { piece, text }, known);
  else putAside(cleared(call, all), now, { piece, text });
  return done;
}

/** The list that a piece belongs to; undefined where it is the first of a new one. */
function knownOf(
  all: AllWaiting,
  { workbook }: Call,
  input: Input,
  { pieces, piece, text }: { pieces: number; piece: number; text: string },
): Waiting | undefined {
  const key = textOf(input, "list");
  if (key !== "") return waitingNamed(all, key);
  if (pieces === 1) return undefined;
  const name = textOf(input, "name") || "Pasted list";
  const email = workbook.me();
  return all.lists.find(
    (each) =>
      each.about.mark === "" &&
      each.about.email === email &&
      each.about.name === name &&
      each.about.pieces === pieces &&
      (!piecesOf(each).has(piece) || waitingText(all, each, (other) => other === piece) === text),
  );
}

/** A list of which nobody has said yet what its columns are: what was said of the last one like it. */
function asLastTime(about: AboutWaiting, { headings }: ParsedList): AboutWaiting {
  if (about.columns !== undefined) return about;
  const { columns, kind } = saidOf(headings);
  return { ...about, ...(columns && { columns, remembered: true }), ...(kind && !about.kind && { kind }) };
}

function aboutFor({ workbook }: Call, name: string, pieces: number): AboutWaiting {
  const email = workbook.me();
  const on = workbook.today;
  return { list: newKey(imports), name, by: myName(email), email, on, pieces, mark: "", rows: 0 };
}

/** What waits, without `read` before, what is a week old, and files of this person's that never came whole. */
function cleared({ workbook }: Call, all: AllWaiting, read: readonly Waiting[] = []): AllWaiting {
  const email = workbook.me();
  const broken = all.lists.filter(({ about }) => about.mark === "" && about.email === email);
  const gone = new Set([...tooOld(all, workbook.today), ...broken, ...read]);
  if (gone.size === 0) return all;
  discard(all, [...gone]);
  return waitingIn(workbook);
}

function keyIn(input: Input): string {
  const key = textOf(input, "list");
  if (key !== "") return key;
  throw new Problem("There is no list yet. Choose a file, or paste its rows with their headings.", "text");
}

/** A list that is here, all of it. */
function wholeOf(all: AllWaiting, waiting: Waiting): ParsedList {
  const { pieces } = waiting.about;
  const came = piecesOf(waiting).size;
  if (waiting.about.mark === "") {
    throw new Problem(
      `Only ${came} of ${plural(pieces, "piece")} of this list came. Choose the file again.`,
      "list",
    );
  }
  return listHeld(waiting.about, waitingText(all, waiting));
}

function shown({ workbook }: Call, about: AboutWaiting, parsed: ParsedList, input: Input): Done<ListRead> {
  const value = looked(workbook, about, parsed, showIn(input));
  const warnings = value.columns
    .filter(({ sure }) => !sure)
    .map(({ heading }) => `“${heading}” is left out as long as nobody says where it goes.`);
  return { value, said: sentenceOf(value, workbook.today), warnings };
}

function sentenceOf({ counts, total, cameInOn }: ListRead, today: string): string {
  const { add, update, leave, cannot } = counts;
  if (add + update + leave + cannot === 0) return `${plural(total, "row")} read.`;
  if (add + update === 0) {
    const before = cameInOn ? `This file came in on ${shortDay(cameInOn, today)}. ` : "";
    const out = cannot === 0 ? "" : ` ${plural(cannot, "row")} cannot go in as they are.`;
    return `${before}Nothing in it is new.${out}`;
  }
  return `${grouped(add)} to add, ${grouped(update)} to update, ${grouped(leave)} to leave, ${grouped(cannot)} that cannot go in.`;
}

function incomplete(about: AboutWaiting, came: number): ListRead {
  return {
    list: about.list,
    name: about.name,
    kind: "",
    columns: [],
    counts: { add: 0, update: 0, leave: 0, cannot: 0 },
    rows: [],
    from: 0,
    of: 0,
    asked: 0,
    pieces: about.pieces,
    came,
    total: 0,
    kinds: [],
    targets: [],
  };
}

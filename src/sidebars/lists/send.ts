import type { ListRead } from "../../addon/lists/looked";
import { piecesOf } from "../../domain/lists/cut";
import type { Frame } from "../frame";
import { call } from "../server";
import { showGoing } from "./going";
import { onceMore } from "./onceMore";

const PIECE_MS = 120_000;

/** Sends a text, in pieces where it is long. Gives what it is, why it cannot be read, or undefined where it was stopped. */
export async function sendText(
  frame: Frame,
  name: string,
  text: string,
): Promise<ListRead | { problem: string } | undefined> {
  const pieces = piecesOf(text);
  const going =
    pieces.length > 1
      ? showGoing(frame, {
          title: `Reading ${name}`,
          are: "parts are here",
          about: "Nothing has changed yet. Choose the file again, and it starts from its beginning.",
          stop: "Stop here",
        })
      : undefined;
  if (!going) frame.work(`Reading ${name}…`, "Still reading. Google is slow tonight; nothing is lost.");
  let list: string | undefined;
  for (const [i, piece] of pieces.entries()) {
    going?.at(i, pieces.length);
    const input = {
      text: piece,
      pieces: pieces.length,
      piece: i + 1,
      name,
      columnsOnly: true,
      ...(list && { list }),
    };
    const answer = await onceMore(
      frame,
      () => call("readList", input, PIECE_MS),
      () => going?.stopping ?? false,
    );
    if (going?.stopping) {
      if (answer.ok) await call("cancelList", { list: answer.value.list });
      return undefined;
    }
    if (!answer.ok) {
      if (!going) frame.rest();
      return { problem: "problem" in answer ? answer.problem : answer.failure };
    }
    list = answer.value.list;
    if (i === pieces.length - 1) {
      if (!going) frame.rest();
      return answer.value;
    }
  }
  return { problem: "This is empty. Choose a file with headings and rows, or paste them." };
}

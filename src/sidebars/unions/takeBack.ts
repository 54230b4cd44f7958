import { saver } from "../server";

/** Why something was not done: a problem to put right, a failure, or Google was not reached. */
export type NotDone = { ok: false } & ({ problem: string } | { failure: string } | { unreached: true });

const undos = new Map<string, ReturnType<typeof saver<"undoPlaceUnion">>>();

/** Takes back what went in, the last first; gives why it stopped, where it did. Called again, it goes on from there. */
export async function takenBack(places: readonly string[]): Promise<NotDone | undefined> {
  for (const place of [...places].reverse()) {
    const undo = undos.get(place) ?? saver("undoPlaceUnion");
    undos.set(place, undo);
    const { answer } = await undo({ place });
    if (!answer.ok) return answer;
  }
  return undefined;
}

import { saver } from "../server";

/** Why something was not done: a problem to put right, a failure, or Google was not reached. */
export type NotDone = { ok: false } & ({ problem: string } | { failure: string } | { unreached: true });

const undos = new Map<string, ReturnType<typeof saver<"undoPlaceUnion">>>();

/**
 * Takes back what went in, the last first; gives what to say of it, or why it stopped. Called again, it goes on from
 * there.
 */
export async function takenBack(places: readonly string[]): Promise<{ ok: true; said: string } | NotDone> {
  let kept = 0;
  for (const place of [...places].reverse()) {
    const undo = undos.get(place) ?? saver("undoPlaceUnion");
    undos.set(place, undo);
    const { answer } = await undo({ place });
    if (!answer.ok) return answer;
    kept += answer.value.kept.filter(({ column }) => column === "Local").length;
  }
  const stay = kept === 1 ? "1 person stays where somebody has" : `${kept} people stay where somebody has`;
  return { ok: true, said: kept === 0 ? "Taken back." : `Taken back. ${stay} put them since.` };
}

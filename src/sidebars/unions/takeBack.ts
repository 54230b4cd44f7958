import { saver } from "../server";
import type { FreshLocal } from "./words";

/** Why something was not done: a problem to put right, a failure, or Google was not reached. */
export type NotDone = { ok: false } & ({ problem: string } | { failure: string } | { unreached: true });

export interface TakenBack {
  ok: true;
  /** What to say of it. */
  said: string;
  /** Whether a local that was added with it is off Locals again. */
  gone: boolean;
}

const undos = new Map<string, ReturnType<typeof saver<"undoPlaceUnion">>>();

/**
 * Takes back what went in, the last first, and the local that was added for it where nothing else has come of that;
 * or gives why it stopped. Called again, it goes on from there.
 */
export async function takenBack(
  places: readonly string[],
  added?: FreshLocal["row"],
): Promise<TakenBack | NotDone> {
  let kept = 0;
  for (const place of [...places].reverse()) {
    const undo = undos.get(place) ?? saver("undoPlaceUnion");
    undos.set(place, undo);
    const { answer } = await undo({ place });
    if (!answer.ok) return answer;
    kept += answer.value.kept.filter(({ column }) => column === "Local").length;
  }
  const stay = kept === 1 ? "1 person stays where somebody has" : `${kept} people stay where somebody has`;
  const said = kept === 0 ? "Taken back." : `Taken back. ${stay} put them since.`;
  if (!added) return { ok: true, said, gone: false };
  const { answer } = await saver("takeOutLocal")({ row: added });
  if (!answer.ok) return answer;
  const { gone } = answer.value;
  return { ok: true, said: gone ? said : `${said} ${answer.said}`, gone };
}

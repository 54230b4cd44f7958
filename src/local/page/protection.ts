import type { Payload, Zone } from "../engine/types";
import type { PageModel } from "./types";

/** Commands by which a person changes what stands in cells. */
const changing = new Set(["UPDATE_CELL", "DELETE_CONTENT", "CLEAR_CELL", "CLEAR_CELLS", "SET_FORMATTING"]);

/** Warns before a person changes protected cells, as Sheets does; "Edit anyway" is remembered for this page. */
export function guardProtected(model: PageModel, dialog: HTMLElement): void {
  const allowed = new Set<string>();
  const ask = dialog as HTMLDialogElement;
  const dispatch = model.dispatch.bind(model);
  model.dispatch = (type: string, payload?: Payload) => {
    const warning = changing.has(type) && payload ? warned(model, payload, allowed) : undefined;
    if (!warning) return dispatch(type, payload);
    const text = ask.querySelector("p");
    if (text)
      text.textContent = `You’re trying to edit part of this sheet that shouldn’t be changed accidentally. ${warning.description}`;
    ask.addEventListener(
      "close",
      () => {
        if (ask.returnValue !== "yes") return;
        allowed.add(warning.id);
        dispatch(type, payload);
      },
      { once: true },
    );
    ask.showModal();
    return { isSuccessful: false, reasons: ["Protected"] };
  };
}

function warned(
  model: PageModel,
  payload: Payload,
  allowed: ReadonlySet<string>,
): { id: string; description: string } | undefined {
  const { sheetId, col, row, target, content } = payload as {
    sheetId: string;
    col?: number;
    row?: number;
    target?: Zone[];
    content?: string;
  };
  if (target === undefined && (col === undefined || row === undefined || content === undefined))
    return undefined;
  const zones = target ?? [{ top: row ?? 0, bottom: row ?? 0, left: col ?? 0, right: col ?? 0 }];
  const mark = model.getters
    .getMarks(sheetId)
    .find(
      ({ kind, id, range }) =>
        kind === "protection" && !allowed.has(id) && range && zones.some((zone) => overlap(zone, range.zone)),
    );
  return mark && { id: mark.id, description: String(mark.data.description ?? "") };
}

function overlap(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

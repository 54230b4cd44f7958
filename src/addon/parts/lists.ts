/** Lists coming in and going out again. */
import "../wording";

export { applyList } from "../actions/applyList";
export { cancelList, listForm, stopList } from "../actions/listForm";
export { putBackList } from "../actions/putBackList";
export { readList } from "../actions/readList";
export { undoList } from "../actions/undoList";

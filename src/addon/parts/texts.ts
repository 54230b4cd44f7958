/** Texts of resolutions. */
import "../wording";

export { dropDraft, keepDraft } from "../actions/keepDraft";
export { resolutionForm } from "../actions/resolutionForm";
export { whoCouldSecond } from "../actions/whoCouldSecond";
export { writeResolution } from "../actions/writeResolution";

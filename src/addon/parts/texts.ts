/** Texts of resolutions. */
import "../wording";

export { resolutionForm } from "../actions/resolutionForm";
export { writeResolution } from "../actions/writeResolution";

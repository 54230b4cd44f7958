/** Counting, call sheets, resolutions and the dashboard. */
import "../wording";

export { callSheet } from "../actions/callSheet";
export { floorVote } from "../actions/floorVote";
export { floorVoteForm } from "../actions/floorVoteForm";
export { planResolution } from "../actions/planResolution";
export { recordStep } from "../actions/recordStep";
export { recordSupportCounts } from "../actions/recordSupportCounts";
export { refreshDashboard } from "../actions/refreshDashboard";
export {
  pointAt,
  resolutionCourse,
  resolutionsForm,
  selectedResolution,
  startForm,
  stepFollows,
} from "../actions/resolutionsForm";
export { startResolution } from "../actions/startResolution";
export { undoStep } from "../actions/undoStep";
export { openRecordSupportCounts, openRefreshDashboard } from "../openCampaign";

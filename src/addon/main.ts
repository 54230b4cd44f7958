/**
 * Every name that Google may call: triggers, menu entries, served actions, custom functions. The build writes a
 * top-level function for each, because Apps Script sees no others.
 */
import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

z.config(en());

export { aboutLocal } from "./actions/aboutLocal";
export { addContact } from "./actions/addContact";
export { addLocal } from "./actions/addLocal";
export { checkInstallation } from "./actions/checkInstallation";
export { floorVote } from "./actions/floorVote";
export { contactForm, localForm, nextContactIn, selectedLocal, setUpPath, teamForm } from "./actions/forms";
export { checkFields, likeContacts, localName, showContact } from "./actions/hints";
export { logConversation } from "./actions/logConversation";
export { matchUnions } from "./actions/matchUnions";
export { planResolution } from "./actions/planResolution";
export { recordStep } from "./actions/recordStep";
export { recordSupportCounts } from "./actions/recordSupportCounts";
export { refreshDashboard } from "./actions/refreshDashboard";
export { resolutionForm } from "./actions/resolutionForm";
export { saveSettings } from "./actions/saveSettings";
export { saveTeam } from "./actions/saveTeam";
export { setUpWorkbook } from "./actions/setUpWorkbook";
export { startResolution } from "./actions/startResolution";
export { status } from "./actions/status";
export { undoStep } from "./actions/undoStep";
export { writeResolution } from "./actions/writeResolution";
export { ENDORSEMENT_LADDER } from "./functions/endorsementLadder";
export { LAST_SAFE_DAY } from "./functions/lastSafeDay";
export { LOCALS_ENDORSED } from "./functions/localsEndorsed";
export { SUPPORT_BY_LOCAL } from "./functions/supportByLocal";
export { SUPPORT_COUNT } from "./functions/supportCount";
export { SUPPORT_NEEDED } from "./functions/supportNeeded";
export { SUPPORT_SHARE } from "./functions/supportShare";
export { VOTES_NEEDED } from "./functions/votesNeeded";
export {
  openAboutLocal,
  openAddContact,
  openAddLocal,
  openCheckInstallation,
  openHelp,
  openRecordSupportCounts,
  openRefreshDashboard,
  openSetUp,
  openWriteResolution,
} from "./open";
export { onEdit, onOpen } from "./triggers";

/**
 * Every name that Google may call: triggers, menu entries, served actions, custom functions. The build writes a
 * top-level function for each, because Apps Script sees no others; and one for each export of parts/, which it loads
 * when it is called.
 */
import "./wording";

export { aboutLocal } from "./actions/aboutLocal";
export { addContact } from "./actions/addContact";
export { addLocal } from "./actions/addLocal";
export { checkInstallation } from "./actions/checkInstallation";
export {
  conversationHere,
  conversationNext,
  conversationWith,
  otherConversation,
} from "./actions/conversationForm";
export { findContacts } from "./actions/findContacts";
export { contactForm, localForm, nextContactIn, selectedLocal, setUpPath, teamForm } from "./actions/forms";
export { checkFields, likeContacts, localName, showContact } from "./actions/hints";
export { logConversation } from "./actions/logConversation";
export { myList } from "./actions/myList";
export { saveSettings } from "./actions/saveSettings";
export { saveTeam } from "./actions/saveTeam";
export { setUpWorkbook } from "./actions/setUpWorkbook";
export { skipPerson } from "./actions/skipPerson";
export { status } from "./actions/status";
export { takeMorePeople } from "./actions/takeMorePeople";
export { undoConversation } from "./actions/undoConversation";
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
  openBringInAList,
  openCallSheet,
  openCheckInstallation,
  openFloorVote,
  openHelp,
  openLogConversation,
  openMatchUnions,
  openMergeDuplicates,
  openMyList,
  openResolutions,
  openSaveATab,
  openSetUp,
  openWriteResolution,
} from "./open";
export { part } from "./part";
export { onEdit, onOpen } from "./triggers";

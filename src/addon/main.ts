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
export { applyList } from "./actions/applyList";
export { checkInstallation } from "./actions/checkInstallation";
export { contactForm, localForm, nextContactIn, selectedLocal, setUpPath, teamForm } from "./actions/forms";
export { checkFields, likeContacts, localName, showContact } from "./actions/hints";
export { cancelList, listForm, stopList } from "./actions/listForm";
export { logConversation } from "./actions/logConversation";
export { matchUnions } from "./actions/matchUnions";
export { readList } from "./actions/readList";
export { saveSettings } from "./actions/saveSettings";
export { saveTeam } from "./actions/saveTeam";
export { setUpWorkbook } from "./actions/setUpWorkbook";
export { status } from "./actions/status";
export { undoList } from "./actions/undoList";
export { SUPPORT_BY_LOCAL } from "./functions/supportByLocal";
export { SUPPORT_COUNT } from "./functions/supportCount";
export { SUPPORT_NEEDED } from "./functions/supportNeeded";
export { SUPPORT_SHARE } from "./functions/supportShare";
export {
  openAboutLocal,
  openAddContact,
  openAddLocal,
  openBringInAList,
  openCheckInstallation,
  openHelp,
  openSetUp,
} from "./open";
export { onEdit, onOpen } from "./triggers";

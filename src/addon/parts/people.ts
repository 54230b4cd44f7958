/** Two rows that are one person, and tabs as files. */
import "../wording";

export { differentPeople, undoDifferentPeople } from "../actions/differentPeople";
export { exportTab, tabNames } from "../actions/exportTab";
export { findDuplicates, showPair } from "../actions/findDuplicates";
export { mergeContacts } from "../actions/mergeContacts";
export { earlierMerges, unmergeContacts } from "../actions/unmergeContacts";

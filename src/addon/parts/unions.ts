/** Reading the names of unions. */
import "../wording";

export { matchUnions } from "../actions/matchUnions";
export { placeSureUnions } from "../actions/placeSureUnions";
export { placeUnion, undoPlaceUnion } from "../actions/placeUnion";
export { rememberUnion } from "../actions/rememberUnion";
export { takeOutLocal } from "../actions/takeOutLocal";
export { unmatchedUnions } from "../actions/unmatchedUnions";
export { UNION_OF } from "../functions/unionOf";

/** Reading the names of unions. */
import "../wording";

export { matchUnions } from "../actions/matchUnions";
export { placeUnion, undoPlaceUnion, unmatchedUnions } from "../actions/placeUnion";
export { rememberUnion } from "../actions/rememberUnion";
export { UNION_OF } from "../functions/unionOf";

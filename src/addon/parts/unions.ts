/** Reading the names of unions. */
import "../wording";

export { matchUnions } from "../actions/matchUnions";

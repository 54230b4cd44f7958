import { concerns, type Draft, election, known, size } from "./clauses";
import { aboveOf, type Facts, localOf, runningFor, slateList, slateOf, votersOf } from "./facts";
import { listed, say, type Words } from "./words";

/** What the bodies above are asked: the candidate that was chosen, else the slate, else to let members decide. */
function request(facts: Facts): { title: Words; short: Words; ask: Words } {
  const { candidate, slate, onSlate } = facts;
  if (candidate) {
    const seat = runningFor(candidate);
    const ask = say`endorse ${seat}`;
    return { title: say`Endorse ${seat}`, short: ask, ask };
  }
  if (slate !== "" || onSlate.length > 0) {
    const whole = slateOf(facts, "slate");
    const them: Words = onSlate.length === 0 ? [] : say`: ${slateList(facts)}`;
    const title = say`Endorse ${slateOf(facts, "Slate")}`;
    return { title, short: say`endorse ${whole}`, ask: say`endorse the whole of ${whole}${them}` };
  }
  const ask = say`make no endorsement for public office before the members of its affiliates have been asked`;
  return {
    title: say`Ask the Members before Any Endorsement`,
    short: say`ask the members before any endorsement`,
    ask,
  };
}

/** Asks the council and the federation above to do as the local does. */
export function askAbove(facts: Facts): Draft {
  const { above } = facts;
  const them =
    above.length > 0
      ? listed(above.map(aboveOf))
      : say`each council and federation to which ${localOf(facts)} belongs`;
  const asked: Words = above.length > 0 ? them : say`each council and federation to which it belongs`;
  const named: Words = above.length > 0 ? them : say`the Council and the Federation`;
  const many = above.length > 1;
  const { title, short, ask } = request(facts);
  return {
    title: {
      formal: say`Resolution to Ask ${named} to ${title}`,
      plain: say`Ask ${above.length > 0 ? them : say`the council and the federation`} to ${short}`,
    },
    reasons: known([
      {
        id: "further",
        label: "What we decide counts for more together",
        formal: say`what ${localOf(facts)} decides reaches further when the bodies it belongs to decide it too`,
        plain: say`What we decide reaches further when the bodies we belong to decide it too`,
      },
      {
        id: "voice",
        label: "They speak for us too",
        formal: say`${them} ${[many ? "speak" : "speaks"]} in public for the members of ${localOf(facts)} as well`,
        plain: say`${them} ${[many ? "speak" : "speaks"]} in public for us as well`,
      },
      size(facts),
      concerns(facts),
      election(facts),
    ]),
    resolves: known([
      {
        id: "ask",
        label: "Ask them",
        formal: say`${localOf(facts)} asks ${asked} to ${ask}`,
        plain: say`${localOf(facts)} asks ${asked} to ${ask}`,
        fixed: true,
      },
      {
        id: "move",
        label: "Our delegates move it there",
        formal: say`the delegates of ${localOf(facts)} move this there, speak for it and vote for it`,
        plain: say`Our delegates move this there, speak for it and vote for it`,
      },
      {
        id: "secretary",
        label: "The secretary sends it and reports back",
        formal: say`the secretary send this resolution on without delay and report the answer to the ${[votersOf(facts)]}`,
        plain: say`The secretary sends this on without delay and reports the answer to us`,
      },
    ]),
  };
}

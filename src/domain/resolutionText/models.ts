import type { Purpose } from "../../tables/lists";
import { askAbove } from "./asking";
import type { Draft } from "./clauses";
import { endorseCandidate, endorseSlate } from "./endorsing";
import type { Facts } from "./facts";
import { forumAndPoll, memberVote, noEarly } from "./opening";

export interface Model {
  model: string;
  /** What people choose it by. */
  label: string;
  /** What it is for, as Resolutions has it. */
  for: Purpose;
  draft: (facts: Facts) => Draft;
}

/** The model resolutions, each with one subject, in the order people meet them. */
export const models: readonly Model[] = [
  {
    model: "candidate",
    label: "Endorse a candidate",
    for: "Endorse a candidate",
    draft: endorseCandidate,
  },
  { model: "slate", label: "Endorse the slate", for: "Endorse the slate", draft: endorseSlate },
  {
    model: "member-vote",
    label: "One member, one vote on endorsements",
    for: "Open the process",
    draft: memberVote,
  },
  {
    model: "forum-and-poll",
    label: "A candidate forum and a member poll first",
    for: "Open the process",
    draft: forumAndPoll,
  },
  { model: "no-early", label: "No early endorsement", for: "Open the process", draft: noEarly },
  {
    model: "ask-above",
    label: "Ask the council or federation to do the same",
    for: "Other",
    draft: askAbove,
  },
];

export const modelOf = (name: string): Model | undefined => models.find(({ model }) => model === name);

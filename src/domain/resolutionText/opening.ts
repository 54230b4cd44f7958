import { sayDays } from "../days";
import { whoDecides } from "../resolutions/bodies";
import { amount } from "../resolutions/rows";
import { sayThreshold } from "../resolutions/votes";
import { type Clause, concerns, type Draft, known, sendOn, size } from "./clauses";
import { bodyOf, electionOf, type Facts, localOf, longDate, membersOf, votersOf } from "./facts";
import { fact, plainText, say, type Words } from "./words";

/** Who decides today, where it is not the members. */
function today(facts: Facts): Clause | undefined {
  const decider = whoDecides(facts.rules);
  if (decider !== "Executive board" && decider !== "Endorsement committee" && decider !== "Delegates")
    return undefined;
  const body: Words = [`the ${bodyOf(facts)}`];
  return {
    id: "today",
    label: `Today the ${bodyOf(facts)} decides`,
    formal: say`today ${body} of ${localOf(facts)} decides on endorsements, and most members are not asked`,
    plain: say`Today ${body} decides on our endorsements, and most of us are not asked`,
  };
}

const effort: Clause = {
  id: "effort",
  label: "Who decided together works together",
  formal: say`an endorsement is worth the work that members put into it, and members work for what they have decided themselves`,
  plain: say`An endorsement is worth the work we put into it, and we work for what we have decided ourselves`,
};

/** How much notice: the local's own rule where it is known. */
function notice({ rules }: Facts): Words {
  const days = amount(rules["Notice days"]);
  return days ? say`at least ${sayDays(days)} of notice` : say`good notice`;
}

export function memberVote(facts: Facts): Draft {
  const threshold = sayThreshold(facts.rules.Threshold);
  const needed = threshold === "" ? undefined : [fact(threshold)];
  const voters = [votersOf(facts)];
  return {
    title: {
      formal: say`Resolution for One Member, One Vote on Endorsements`,
      plain: say`One member, one vote on endorsements`,
    },
    reasons: known([today(facts), size(facts), effort]),
    resolves: known([
      {
        id: "vote",
        label: "No endorsement without a vote of the members",
        formal: say`${localOf(facts)} make no endorsement for public office until ${membersOf(facts).its} have voted on it, each with one vote`,
        plain: say`${localOf(facts)} endorses nobody for public office until ${membersOf(facts).its} have voted on it, each with one vote`,
        fixed: true,
      },
      {
        id: "ballot",
        label: "A secret ballot, with notice",
        formal: say`the vote be by secret ballot, after ${notice(facts)} that tells ${membersOf(facts).every} who asks for the endorsement`,
        plain: say`The vote is by secret ballot, after ${notice(facts)} that tells ${membersOf(facts).every} who asks for the endorsement`,
      },
      needed && {
        id: "threshold",
        label: "As many votes as now",
        formal: say`an endorsement need what it needs now: ${needed}`,
        plain: say`An endorsement needs what it needs now: ${needed}`,
      },
      {
        id: "count",
        label: "The count is told to all",
        formal: say`the votes for and against, and the abstentions, be counted and told to all ${voters}`,
        plain: say`The votes for and against, and the abstentions, are counted and told to all ${voters}`,
      },
      {
        id: "bylaws",
        label: "Bring what the by-laws need",
        formal: say`the officers bring to the next meeting whatever change of the by-laws this takes`,
        plain: say`The officers bring whatever change of the by-laws this takes to the next meeting`,
      },
    ]),
  };
}

export function forumAndPoll(facts: Facts): Draft {
  const day = electionOf(facts);
  const body = bodyOf(facts);
  // Members who decide by a poll themselves are not told of it before.
  const others = body !== "" && !body.startsWith("members");
  const decider = others ? say`the ${[body]} of ${localOf(facts)}` : localOf(facts);
  return {
    title: {
      formal: say`Resolution for a Candidate Forum and a Member Poll before Any Endorsement`,
      plain: say`Hear the candidates and ask the members before we endorse`,
    },
    reasons: known([
      {
        id: "hear",
        label: "Members should hear the candidates first",
        formal: say`the members of ${localOf(facts)} should hear the candidates, and question them, before anybody speaks in their name`,
        plain: say`We should hear the candidates, and question them, before anybody speaks in our name`,
      },
      {
        id: "absent",
        label: "Not everyone can come to a meeting",
        formal: say`many members work, care for others or live far off when a meeting is held, and a poll reaches them too`,
        plain: say`Many of us work, care for others or live far off when a meeting is held, and a poll reaches us too`,
      },
      size(facts),
      concerns(facts),
      today(facts),
    ]),
    resolves: known([
      {
        id: "forum",
        label: "A forum to which every candidate is invited",
        formal: say`before it endorses anybody for public office, ${localOf(facts)} hold a forum to which every candidate for that office is invited`,
        plain: say`Before we endorse anybody for public office, ${localOf(facts)} holds a forum and invites every candidate for that office`,
        fixed: true,
      },
      {
        id: "poll",
        label: "Then a poll of every member",
        formal: say`${membersOf(facts).each} be asked in a poll after the forum whom ${localOf(facts)} should endorse, with “no endorsement” as one of the answers`,
        plain: say`After the forum ${membersOf(facts).each} is asked in a poll whom we should endorse, with “no endorsement” as one of the answers`,
        fixed: true,
      },
      {
        id: "result",
        label: "The result comes before the decision",
        formal: say`the result of the poll, with its counts, be told to ${membersOf(facts).all} before ${decider} decides`,
        plain: say`The result of the poll, with its counts, is told to ${membersOf(facts).all} before ${decider} decides`,
      },
      day === ""
        ? undefined
        : {
            id: "intime",
            label: "In time for the election",
            formal: say`forum and poll be over in time for a decision before the election of ${longDate(day)}`,
            plain: say`Forum and poll are over in time for a decision before the election of ${longDate(day)}`,
          },
      {
        id: "committee",
        label: `A committee that ${plainText(membersOf(facts).any)} may join`,
        formal: say`a committee that ${membersOf(facts).any} may join prepare the forum and write the questions of the poll`,
        plain: say`A committee that ${membersOf(facts).any} may join prepares the forum and writes the questions of the poll`,
      },
    ]),
  };
}

export function noEarly(facts: Facts): Draft {
  const day = electionOf(facts);
  return {
    title: {
      formal: say`Resolution against an Early Endorsement`,
      plain: say`No endorsement before members have had their say`,
    },
    reasons: known([
      {
        id: "once",
        label: "An endorsement is given once",
        formal: say`an endorsement can be given once, and one that comes before the members have weighed the candidates is hard to take back and hard to work for`,
        plain: say`An endorsement can be given once, and one that comes before we have weighed the candidates is hard to take back and hard to work for`,
      },
      {
        id: "leverage",
        label: "Candidates listen before, not after",
        formal: say`candidates answer working people most readily while their support is still to be won`,
        plain: say`Candidates answer working people most readily while our support is still to be won`,
      },
      day === ""
        ? undefined
        : {
            id: "time",
            label: `There is time until ${longDate(day)}`,
            formal: say`the election is not until ${longDate(day)}`,
            plain: say`The election is not until ${longDate(day)}`,
          },
      size(facts),
      today(facts),
    ]),
    resolves: known([
      {
        id: "wait",
        label: "No early endorsement",
        formal: say`${localOf(facts)} endorse nobody for public office before ${membersOf(facts).its} have heard from the candidates and have voted`,
        plain: say`${localOf(facts)} endorses nobody for public office before ${membersOf(facts).its} have heard from the candidates and have voted`,
        fixed: true,
      },
      {
        id: "delegates",
        label: "Our delegates say so elsewhere",
        formal: say`the officers and delegates of ${localOf(facts)} speak and vote against an early endorsement wherever they represent it`,
        plain: say`Our officers and delegates speak and vote against an early endorsement wherever they represent ${localOf(facts)}`,
      },
      sendOn(facts, say`wait as well`),
    ]),
  };
}

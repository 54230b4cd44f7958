/** The value lists of the workbook's dropdowns, in the order people meet them. */

export const kinds = [
  "Local union",
  "National union",
  "Joint or district council",
  "Central labor council",
  "State federation",
  "Reform caucus",
] as const;

export const leadershipStances = ["Left-led", "Would move early", "Waiting", "Opposed", "Unknown"] as const;
export const membershipStances = ["Supportive", "Mixed", "Opposed", "Unknown"] as const;
export const prospects = ["Early", "Winnable", "Unlikely", "Unknown"] as const;
export const reasonsUnlikely = [
  "Police or prison",
  "Border enforcement",
  "Pipeline or weapons work",
  "Members opposed",
  "Leadership captured",
  "Other",
] as const;

export const processes = ["Leaders decide", "Steered", "Open", "Member poll", "Unknown"] as const;
export const deciders = [
  "Membership meeting",
  "Executive board",
  "Endorsement committee",
  "Delegates",
  "Member poll",
  "Poll then board",
] as const;
export const thresholds = [
  "Majority of votes cast",
  "Two-thirds of votes cast",
  "Majority of those present",
  "Two-thirds of those present",
  "Other",
] as const;

export const stages = [
  "Embedded",
  "Finding supporters",
  "Building the team",
  "Opening the process",
  "Campaigning",
  "Resolution in",
  "Decided",
  "Mobilising",
] as const;
export type Stage = (typeof stages)[number];

export const positions = [
  "Member",
  "Steward",
  "Officer",
  "Executive board",
  "Delegate",
  "Staff",
  "Retiree",
  "Organizing",
] as const;
/** Who votes in the local when "Votes here" is left blank. */
export const votingPositions: readonly string[] = positions.slice(0, 5);

export const bases = ["Did it", "Said it", "Heard it"] as const;
export const involvements = ["Sympathizer", "Supporter", "Activist", "Worker-leader"] as const;
export const arrivals = [
  "Initial call",
  "Re-activated",
  "New sign-up",
  "Referral",
  "Process drive",
  "Event",
  "Workplace",
] as const;
export const refusals = ["Call", "Text", "Email", "Contact at all"] as const;
export const yesNo = ["Yes", "No"] as const;

export const ways = [
  "Call",
  "Text",
  "One-on-one",
  "Workplace",
  "Door",
  "Email",
  "Event",
  "Coaching",
  "Signed",
] as const;
export const results = [
  "Talked",
  "Left message",
  "No answer",
  "Wrong number",
  "Refused",
  "Asked us to stop",
  "Left the union",
  "Moved away",
] as const;
export const answers = ["Yes", "Maybe", "No"] as const;

export const purposes = ["Open the process", "Endorse a candidate", "Endorse the slate", "Other"] as const;
export const drivers = ["Committee", "Campaign", "Self-organised"] as const;
export const steps = [
  "Idea",
  "Drafted",
  "Submitted",
  "On the agenda",
  "Moved",
  "Died without a second",
  "Seconded",
  "Adopted",
  "Adopted as amended",
  "Substitute adopted",
  "Failed",
  "Referred",
  "Postponed",
  "Laid on the table",
  "Taken from the table",
  "Lapsed",
  "Postponed indefinitely",
  "Withdrawn",
  "Ruled out of order",
  "No quorum",
  "Adjourned before it",
  "Forum held",
  "Poll opened",
  "Poll closed",
  "Session counted",
  "Forwarded",
  "Ratified",
  "Not ratified",
  "Reconsidered",
  "Rescinded",
] as const;
export const outcomes = [
  "Endorsed",
  "Co-endorsed",
  "Supported",
  "No endorsement",
  "Endorsed a rival",
  "Process opened",
  "Early endorsement blocked",
  "Failed",
  "Withdrawn",
  "Rescinded",
] as const;

export const memberSources = ["OLMS", "Local itself", "Our count"] as const;

export type Step = (typeof steps)[number];
export type Outcome = (typeof outcomes)[number];
export type Purpose = (typeof purposes)[number];
export type Threshold = (typeof thresholds)[number];
export type Decider = (typeof deciders)[number];

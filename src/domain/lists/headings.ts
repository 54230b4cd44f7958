import { contacts } from "../../tables/contacts";
import { headingsOf, type Table, typedHeadings } from "../../tables/kit/table";
import { locals } from "../../tables/locals";

/** What a column of a list is: where it goes, or LEFT_OUT where it is known and not kept. */
export type Meaning = string;

/** Known, and not kept: addresses, ids, what is nobody's business here. */
export const LEFT_OUT = "";

/** A heading without case, accents and signs, its words apart: "firstName", "First_Name" → "first name". */
export function wordsOf(heading: string): string {
  return heading
    .replace(/ \(\d+\)$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** By words, the first that fits; so the narrow ones stand before the wide ones. */
const PEOPLE: [RegExp, string][] = [
  [/^(can2 )?(uuid|voter file vanid|vanid|actionkit id|ak id|external id|user id|id)$/, "Id in the list"],
  [
    /\b(opt ?out|do not|dont|unsubscribed?)\b.*\b(text|sms)|p2ptext optout|\bsms (opt ?out|status)|^can2 sms status$/,
    "No texts",
  ],
  [/\b(do not|dont) (e ?mail)|^unsubscribed?$|subscription status|email (opt ?out|status)/, "No e-mail"],
  [/\b(do not|dont) (call|phone)|call opt ?out/, "No calls"],
  [/\b(do not|dont) contact|^dnc$/, "No contact"],
  [
    /\b(may|can|ok(ay)? to|ok(ay)? if|consent to|agree to)( we| i| you| receive| get)* (text|sms)(?!.*\b(call|e ?mail)\b)/,
    "Texts",
  ],
  [/\b(may|can|ok(ay)? to|ok(ay)? if)( we| i| you)* (call|phone)(?!.*\b(text|e ?mail)\b)/, "Calls"],
  [/\b(may|can|ok(ay)? to|ok(ay)? if)( we| i| you)* e ?mail(?!.*\b(text|call)\b)/, "E-mails"],
  [
    /subscription date|^(timestamp|marca temporal|horodateur)$|^(?:can2 )?(?:user )?(signed up|sign up|signup|submitted|created|subscribed)( date| on| at)?$|^submission date$/,
    "Signed up on",
  ],
  [
    /\b(consent|i agree|i consent|you agree|permission|ok(ay)? (to|if we)|(may|can) we (contact|call|text|e ?mail|reach|keep in touch))\b/,
    "Consent",
  ],
  [
    /^(billing|mailing|home|v|m|can2( user)?)? ?(street|address|zip|city|state|county|country|province|postal|po box|precinct)( ?(line|name|code|plus 4|abbreviated|\d))*$|^(billing|mailing) |congressional district|\bcity and state\b|^where do you live|^(what( is|s) )?(your )?(zip|postcode|city|state|town|borough|address)( code| do you live in)?$|^zip code\b|state abbreviated$/,
    LEFT_OUT,
  ],
  [
    /^(middle (name|initial)|prefix|suffix|sex|gender|party|age|race|ethnicity|date of birth|birth ?date|dob|pronouns|accom+odations?|student .*|what are your pronouns|mail(ing)? pref(erence)?|join date|x ?date|memb status letter|membership type|.* dues status|(y ?)?dsa chapter|can2 lifetime value)$/,
    LEFT_OUT,
  ],
  [
    /^(activist code (type|description)|survey question .*|contact type|(canvassed|created|entered) by|date (created|entered|canvassed|time added)|instance of vanid|filename|input type name|note category|mini ?van.*)$/,
    LEFT_OUT,
  ],
  [/^first$|^(first|given|fore|preferred first) ?names?$|^(what( is|s) )?(your )?first name\b/, "First name"],
  [/^last$|^(last|family|sur) ?names?$|^(what( is|s) )?(your )?(last|family) name\b/, "Last name"],
  [
    /^(full |contact |your |member |preferred )?names?$|first (and|or|name and) last|full name|^(what( is|s) )your (full |preferred )?name|^name (first|last|and)/,
    "Full name",
  ],
  [
    /^((your|preferred|personal|primary|contact|home|what is your|what s your) )*e ?mail( address(es)?)?( \d)?$|^e ?mail address/,
    "Email",
  ],
  [/^((your|best|what is your|what s your) )*(cell|mobile)\b(?!.*\b(opt|provider|ok)\b)/, "Mobile phone"],
  [/^home (tele)?phone|^phone home/, "Home phone"],
  [/^work (tele)?phone|^phone work|^office phone/, "Work phone"],
  [
    /^(best|pref|preferred|can2|your|contact|primary|main)? ?(tele)?phone ?(number|no)?( ?\d)?$|\b(tele)?phone number\b|^(whatsapp|signal)( number)?$|^tel$/,
    "Other phone",
  ],
  [
    /^(are you )?(currently )?(a |in a )?union member(ship)?( status)?$|^are you (currently )?(a (member of a )?|in a )union/,
    "Union member",
  ],
  [
    /^union (local|number|no|local number|local no)( if (any|applicable))?$|^(your |what( is|s) your |which |what )?(union )?(local|lodge|branch|chapter)( union)? ?(number|no|num)$|^(what|which) local( are you in| do you belong to)?$/,
    "Local number",
  ],
  [
    /^(your |current )?union(s)?( name| affiliation| and local| local name| local and number| and local number| s)?( if (any|applicable))?$|^union as written$|^(?!(has|have|had|does|did|do|would|will|can|is|are|how|why|when)\b).*\b(what|which|name of|your) (the )?(labor )?union\b|^(labor|trade) union$/,
    "Union as written",
  ],
  [
    /\bofficer\b.*\bsteward\b|\bsteward\b.*\bofficer\b|^(union )?(position|role|office)( in (your|the) (union|local))?$|\byour (role|position) in (your|the) (union|local)/,
    "Position",
  ],
  [
    /^(employer|work ?place|work ?site|company|job ?site|place of work)\b|\bwhere do you work|^(who is |who s )?your (employer|work ?place)|\bname of (your )?(employer|work ?place)/,
    "Workplace",
  ],
  [
    /^(job( title)?|occupation|profession|trade|craft|job classification)$|\bwhat (is|s) your (job|occupation)|\bwhat do you do (at|for) work/,
    "Job",
  ],
  [/^(your )?shift\b|\b(what|which) shift\b/, "Shift"],
  [/^(preferred )?languages?\b|\bwhat languages?\b|\blanguages? (do )?you\b/, "Languages"],
  [/^are you (currently )?(a |in )?dsa( member)?$|^dsa member$|^membership status$/, "DSA member"],
  [/^caucus member$/, "Caucus member"],
  [/^(can2 )?(user |note )?tags?$/, "Tags"],
  [/^(notes?|comments?|note text)$/, "Notes"],
];

/** The columns of OLMS's filings that locals are made of; the rest is money and paper. */
const FILINGS: Record<string, string> = {
  "aff abbr": "Union",
  "f num": "OLMS file number",
  "union name": "Name before",
  "unit name": "Name",
  "desiq pre": "Number before",
  "desig pre": "Number before",
  "desig num": "Number",
  "desig suf": "Number after",
  "desig name": "Designation",
  members: "Members",
  "pd covered to": "Members as of",
  "next election": "Next officer election",
  city: "City",
  state: "State",
  "receive date": "Received on",
  terminate: "Closed",
  "term date": "Closed on",
};

const LOCALS: [RegExp, string][] = [
  [/^(local|local union)$/, "Local"],
  [/^(union|parent union|international|affiliation)$/, "Union"],
  [/^(local )?(number|no)$/, "Number"],
  [/^(members|membership|number of members|member count|size)$/, "Members"],
  [/^(olms )?(file number|f num)$/, "OLMS file number"],
  [/^(name|local name|unit name)$/, "Name"],
];

// Parts that no table has as a column, and that people are shown as the column they go to.
const parts: Record<string, string> = {
  "Contacts.": "Id in the list",
  "Contacts.First name": "Full name",
  "Contacts.Union as written": "Local number",
  "Contacts.Position": "Union member",
  "Contacts.Phone": "Mobile phone,Other phone,Home phone,Work phone",
  "Contacts.Do not": "No texts,No e-mail,No calls,No contact,Texts,Calls,E-mails",
  "Contacts.Agreed on": "Signed up on",
  "Contacts.Notes": "Tags",
  "Contacts.May contact": "Consent",
  "Locals.Name": "Name before",
  "Locals.Number": "Number before,Number after",
  "Locals.Kind": "Designation",
  "Locals.": "Received on,Closed,Closed on",
};

/** The column that each part goes to, or LEFT_OUT: "Contacts.Home phone" goes to "Contacts.Phone". */
export const real: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(parts).flatMap(([to, names]) => {
    const tab = to.slice(0, to.indexOf(".") + 1);
    return names.split(",").map((name) => [tab + name, to === tab ? LEFT_OUT : to]);
  }),
);

const OPTED_OUT = "Only those who said no are marked.";
const OTHER_NUMBER = "Of several numbers the best goes in, and the others become a note.";
const hints: Readonly<Record<string, string>> = {
  "Contacts.Full name": "Taken apart into first and last name.",
  "Contacts.Local number": "It stands behind the union.",
  "Contacts.Home phone": OTHER_NUMBER,
  "Contacts.Work phone": OTHER_NUMBER,
  "Contacts.No texts": OPTED_OUT,
  "Contacts.No e-mail": OPTED_OUT,
  "Contacts.No calls": OPTED_OUT,
  "Contacts.No contact": OPTED_OUT,
  "Contacts.Texts": OPTED_OUT,
  "Contacts.Calls": OPTED_OUT,
  "Contacts.E-mails": OPTED_OUT,
};

/** What becomes of a part, where the name of its column does not say it; else "". */
export function hintOf(meaning: Meaning): string {
  return hints[meaning] ?? "";
}

/** Columns that no list fills: what we work out, and what only merging and importing write. */
export const NOT_FROM_LISTS = [
  "Merged into",
  "Not the same as",
  "Added on",
  "Added by",
  "Import",
  "Operation",
  "Contact",
];

/** What a heading of a list about people means; undefined where nobody can say. */
export function meaningForPeople(heading: string): Meaning | undefined {
  return ownHeading(contacts, heading) ?? byWords("Contacts", PEOPLE, heading);
}

export function meaningForLocals(heading: string): Meaning | undefined {
  return ownHeading(locals, heading) ?? byWords("Locals", LOCALS, heading);
}

export function meaningInFilings(heading: string): Meaning {
  const to = FILINGS[wordsOf(heading)];
  return to ? `Locals.${to}` : LEFT_OUT;
}

function byWords(tab: string, rules: [RegExp, string][], heading: string): Meaning | undefined {
  const words = wordsOf(heading);
  const to = rules.find(([pattern]) => pattern.test(words))?.[1];
  return to ? `${tab}.${to}` : to;
}

/** A heading of the table itself: lists that were copied out of a workbook come back as they were. */
function ownHeading(table: Table, heading: string): Meaning | undefined {
  const words = wordsOf(heading);
  const own = headingsOf(table).find((each) => wordsOf(each) === words);
  if (own === undefined) return undefined;
  const isFilled = typedHeadings(table).includes(own) && !NOT_FROM_LISTS.includes(own);
  return isFilled ? `${table.tab}.${own}` : LEFT_OUT;
}

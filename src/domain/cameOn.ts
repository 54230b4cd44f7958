import type { AnyRow } from "../tables/kit/table";

/** What of Contacts says when somebody came to us. */
export const cameColumns = ["Came in as", "Agreed on", "Added on"] as const;

/**
 * The day somebody came to us: of a sign-up the day they signed up, where their list said so, because that is how long
 * they have waited; of others the day their row came in. "" where nobody knows.
 */
export function cameOn(person: AnyRow): string {
  const [added, agreed] = [person["Added on"], person["Agreed on"]].map((day) => String(day ?? "")) as [
    string,
    string,
  ];
  const earlier = agreed !== "" && (added === "" || agreed < added);
  return person["Came in as"] === "New sign-up" && earlier ? agreed : added;
}

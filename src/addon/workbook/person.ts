/** A name for an e-mail address that Team does not know: its first word. Addresses themselves stand only on Team. */
export function nameFrom(email: string): string {
  const part = email.split("@")[0]?.split(/[._+-]/)[0] ?? "";
  return part === "" ? "Someone" : part.charAt(0).toUpperCase() + part.slice(1);
}

/** A name for an e-mail address that Team does not know: its first word. Addresses themselves stand only on Team. */
export function nameFrom(email: string): string {
  const part = email.split("@")[0]?.split(/[._+-]/)[0] ?? "";
  return part === "" ? "Someone" : part.charAt(0).toUpperCase() + part.slice(1);
}

const MY_NAME = "my name";
const SIX_HOURS = 21_600;

/** The name of whoever is at the keyboard: from Team, where it was read before this evening, else from the address. */
export function myName(email: string): string {
  return rememberedName() ?? nameFrom(email);
}

/** The name that Team has for whoever is at the keyboard, where it was read before this evening. */
export function rememberedName(): string | null {
  return CacheService.getUserCache()?.get(MY_NAME) ?? null;
}

/** Keeps the name that Team has for an address, so that the next save need not read Team. */
export function rememberMyName(name: string): void {
  CacheService.getUserCache()?.put(MY_NAME, name, SIX_HOURS);
}

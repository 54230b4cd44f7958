import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError, Wait } from "./kit";

type Emulated = Emulates<
  GoogleAppsScript.Utilities.Utilities,
  "getUuid" | "sleep" | "base64Encode" | "computeDigest" | "formatDate"
>;

export class Utilities extends Service implements Emulated {
  getUuid() {
    const { random } = this.x.options;
    if (!random) return randomUUID();
    const hex = () => Math.floor(random() * 16).toString(16);
    return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, hex);
  }
  sleep(ms: number) {
    return new Wait(
      () => false,
      ms,
      () => null,
    ) as unknown as undefined;
  }
  base64Encode(data: string | number[]) {
    return (
      typeof data === "string" ? Buffer.from(data, "utf8") : Buffer.from(data.map((b) => b & 255))
    ).toString("base64");
  }
  /** Bytes are signed, as Java's. */
  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: string | number[]) {
    const name = String(algorithm).replace("_", "").toLowerCase();
    const data =
      typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(value.map((b) => b & 255));
    return [...createHash(name).update(data).digest()].map((b) => (b > 127 ? b - 256 : b));
  }
  formatDate(date: Date, timeZone: string, format: string) {
    if (format !== "yyyy-MM-dd")
      throw new ServiceError(`not emulated: Utilities.formatDate with "${format}"`);
    return new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).format(date);
  }
}

/** Who is at the keyboard; in a simple trigger nobody: developers.google.com/apps-script/guides/triggers */
export class Session
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Base.Session,
      "getActiveUser" | "getEffectiveUser" | "getScriptTimeZone" | "getActiveUserLocale"
    >
{
  getActiveUser() {
    return new User(this.x, this.x.options.simple ? "" : this.x.options.as);
  }
  getEffectiveUser() {
    if (this.x.options.simple)
      throw new ServiceError("You do not have permission to call Session.getEffectiveUser.");
    return new User(this.x, this.x.options.as);
  }
  getScriptTimeZone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  getActiveUserLocale() {
    return "en_US";
  }
}

export class User extends Service implements Emulates<GoogleAppsScript.Base.User, "getEmail"> {
  readonly #email: string;
  constructor(x: Execution, email: string) {
    super(x);
    this.#email = email;
  }
  getEmail() {
    return this.#email;
  }
}

export class ScriptApp
  extends Service
  implements Emulates<GoogleAppsScript.Script.ScriptApp, "getScriptId" | "getProjectTriggers">
{
  getScriptId() {
    const held = this.x.book.getters.getStore("spreadsheet").scriptId;
    return held ?? randomBytes(28).toString("base64url");
  }
  getProjectTriggers() {
    return [];
  }
}

import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError, Wait } from "./kit";

export class LockService
  extends Service
  implements Emulates<GoogleAppsScript.Lock.LockService, "getDocumentLock" | "getScriptLock" | "getUserLock">
{
  getDocumentLock() {
    return new Lock(this.x, "document");
  }
  getScriptLock() {
    return new Lock(this.x, "script");
  }
  getUserLock() {
    return new Lock(this.x, "user");
  }
}

/** Waiting is a value: the host answers the call when the lock is free or the time is over. */
export class Lock
  extends Service
  implements Emulates<GoogleAppsScript.Lock.Lock, "tryLock" | "waitLock" | "hasLock" | "releaseLock">
{
  readonly #scope: "document" | "script" | "user";
  constructor(x: Execution, scope: "document" | "script" | "user") {
    super(x);
    this.#scope = scope;
  }
  tryLock(ms: number) {
    return this.#take(ms, (got) => got) as unknown as boolean;
  }
  waitLock(ms: number) {
    return this.#take(ms, (got) => {
      if (!got) throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
      return null;
    }) as unknown as undefined;
  }
  hasLock() {
    return this.#holder === this.x;
  }
  releaseLock() {
    if (this.#holder === this.x) this.#hold(null);
  }

  #take(ms: number, done: (got: boolean) => unknown): Wait {
    const free = () => this.#holder === null || this.#holder === this.x;
    return new Wait(free, ms, (inTime) => {
      if (inTime) this.#hold(this.x);
      return done(inTime);
    });
  }
  get #holder(): Execution | null {
    const { locks } = this.x.options.shared;
    return this.#scope === "user" ? (locks.user.get(this.x.options.as) ?? null) : locks[this.#scope];
  }
  #hold(holder: Execution | null): void {
    const { locks } = this.x.options.shared;
    if (this.#scope !== "user") locks[this.#scope] = holder;
    else if (holder) locks.user.set(this.x.options.as, holder);
    else locks.user.delete(this.x.options.as);
  }
}

import type { Execution } from "./execution";
import { type Emulates, Service, ServiceError } from "./kit";

/** Small texts of the script, kept with the workbook; a copy of the workbook starts without them. */
export class PropertiesService
  extends Service
  implements
    Emulates<
      GoogleAppsScript.Properties.PropertiesService,
      "getDocumentProperties" | "getScriptProperties" | "getUserProperties"
    >
{
  getDocumentProperties() {
    return new Properties(this.x, "document");
  }
  getScriptProperties() {
    return new Properties(this.x, "script");
  }
  getUserProperties() {
    return new Properties(this.x, `user ${this.x.options.as}`);
  }
}

type PropertiesEmulated = Emulates<
  GoogleAppsScript.Properties.Properties,
  "getProperty" | "getProperties" | "setProperty" | "deleteProperty" | "getKeys"
>;

/** Documented limits: 9 kB a value, 500 kB a store (developers.google.com/apps-script/guides/services/quotas). */
export class Properties extends Service implements PropertiesEmulated {
  readonly #store: string;
  constructor(x: Execution, store: string) {
    super(x);
    this.#store = `properties ${store}`;
  }
  getProperty(key: string) {
    return this.#all[key] ?? null;
  }
  getProperties() {
    return { ...this.#all };
  }
  getKeys() {
    return Object.keys(this.#all);
  }
  setProperty(key: string, value: string) {
    if (key === "") throw new ServiceError("Invalid argument: key");
    const text = String(value);
    const others = Object.entries(this.#all).filter(([held]) => held !== key);
    const total = others.reduce((sum, [k, v]) => sum + bytes(k) + bytes(v), bytes(key) + bytes(text));
    if (bytes(text) > 9 * 1024 || total > 500 * 1024) {
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.x.book.setStore(this.#store, key, text);
    return this;
  }
  deleteProperty(key: string) {
    if (key in this.#all) this.x.book.setStore(this.#store, key, null);
    return this;
  }
  get #all(): Record<string, string> {
    return this.x.book.getters.getStore(this.#store);
  }
}

const bytes = (text: string) => Buffer.byteLength(text);

export class CacheService
  extends Service
  implements
    Emulates<GoogleAppsScript.Cache.CacheService, "getDocumentCache" | "getScriptCache" | "getUserCache">
{
  getDocumentCache() {
    return new Cache(this.x, "document");
  }
  getScriptCache() {
    return new Cache(this.x, "script");
  }
  getUserCache() {
    return new Cache(this.x, `user ${this.x.options.as}`);
  }
}

/**
 * Texts that may vanish. Keys to 250 characters, values to 100 kB, 1 to 21,600 seconds, 1,000 items and then the
 * 900 that live longest: developers.google.com/apps-script/reference/cache/cache
 */
export class Cache
  extends Service
  implements Emulates<GoogleAppsScript.Cache.Cache, "get" | "getAll" | "put" | "remove">
{
  readonly #store: string;
  constructor(x: Execution, store: string) {
    super(x);
    this.#store = store;
  }
  get(key: string) {
    const held = this.#caches.get(this.#name(key));
    return held && held.until > this.x.options.now() ? held.value : null;
  }
  getAll(keys: string[]) {
    const found = keys.map((key) => [key, this.get(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found) as Record<string, string>;
  }
  put(key: string, value: string, seconds = 600) {
    const text = String(value);
    if (bytes(text) > 100 * 1024) throw new ServiceError("Argument too large: value");
    if (key.length > 250) throw new ServiceError("Argument too large: key");
    const until = this.x.options.now() + Math.min(Math.max(seconds, 1), 21_600) * 1000;
    this.#caches.set(this.#name(key), { value: text, until });
    if (this.#caches.size <= 1000) return;
    const own = [...this.#caches].filter(([name]) => name.startsWith(this.#name("")));
    if (own.length <= 1000) return;
    const lost = own.sort(([, a], [, b]) => b.until - a.until).slice(900);
    for (const [name] of lost) this.#caches.delete(name);
  }
  remove(key: string) {
    this.#caches.delete(this.#name(key));
  }
  get #caches() {
    return this.x.options.shared.caches;
  }
  #name(key: string): string {
    return `${this.#store}\n${key}`;
  }
}

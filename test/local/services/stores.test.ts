import { Google } from "../support/google";

const QUOTA =
  "Exception: You have exceeded the property storage quota. Please remove some properties and try again.";

describe("properties (guides/services/quotas; error text measured by tanaikech, 2023-05-22)", () => {
  test("hold texts only; what is not there is null", () => {
    const google = new Google();
    const got = google.run(() => {
      const store = PropertiesService.getDocumentProperties();
      store
        .setProperty("n", 5 as never)
        .setProperty("gone", "x")
        .deleteProperty("gone");
      return [store.getProperty("n"), store.getProperty("gone"), store.getKeys(), store.getProperties()];
    });
    expect(got).toEqual(["5", null, ["n"], { n: "5" }]);
  });

  test("last: another execution reads them", () => {
    const google = new Google();
    google.run(() => void PropertiesService.getScriptProperties().setProperty("key", "kept"));
    expect(google.run(() => PropertiesService.getScriptProperties().getProperty("key"))).toBe("kept");
  });

  test("are a store each for the document, the script and each person", () => {
    const google = new Google();
    google.run(() => void PropertiesService.getUserProperties().setProperty("key", "dot's"), null, {
      as: "dot@example.org",
    });
    const read = () => [
      PropertiesService.getUserProperties().getProperty("key"),
      PropertiesService.getDocumentProperties().getProperty("key"),
      PropertiesService.getScriptProperties().getProperty("key"),
    ];
    expect(google.run(read, null, { as: "dot@example.org" })).toEqual(["dot's", null, null]);
    expect(google.run(read, null, { as: "ana@example.org" })).toEqual([null, null, null]);
  });

  test("refuse a value over 9 kB and a store over 500 kB, counted in bytes, and keep what was there", () => {
    const google = new Google();
    const set = (input: { key: string; length: number; of: string }) => {
      const store = PropertiesService.getDocumentProperties();
      store.setProperty(input.key, input.of.repeat(input.length));
      return store.getProperty(input.key)?.length;
    };
    expect(google.run(set, { key: "most", length: 9216, of: "x" })).toBe(9216);
    expect(google.error(set, { key: "most", length: 9217, of: "x" })).toBe(QUOTA);
    expect(google.error(set, { key: "umlauts", length: 5000, of: "ü" })).toBe(QUOTA);
    for (let i = 1; i < 55; i++) google.run(set, { key: `k${i}`, length: 9216, of: "x" });
    expect(google.error(set, { key: "last", length: 9216, of: "x" })).toBe(QUOTA);
    expect(google.run(() => PropertiesService.getDocumentProperties().getKeys().length)).toBe(55);
  });

  test("refuse an empty key", () => {
    const google = new Google();
    expect(google.error(() => PropertiesService.getDocumentProperties().setProperty("", "x"))).toBe(
      "Exception: Invalid argument: key",
    );
  });
});

describe("the cache (developers.google.com/apps-script/reference/cache/cache)", () => {
  const put = (input: { key: string; value: string; seconds?: number }) => {
    const cache = CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;
    if (input.seconds === undefined) cache.put(input.key, input.value);
    else cache.put(input.key, input.value, input.seconds);
  };
  const get = (key: string) => CacheService.getDocumentCache()?.get(key);

  test("keeps 600 seconds unless told, and 21,600 at most", () => {
    const google = new Google();
    google.run(put, { key: "short", value: "a" });
    google.run(put, { key: "long", value: "b", seconds: 1e9 });
    google.run(put, { key: "shortest", value: "c", seconds: 1 });
    const begun = google.now;
    const at = (seconds: number) => {
      google.now = begun + seconds * 1000;
      return ["short", "long", "shortest"].map((key) => google.run(get, key));
    };
    expect(at(0.9)).toEqual(["a", "b", "c"]);
    expect(at(1)).toEqual(["a", "b", null]);
    expect(at(600)).toEqual([null, "b", null]);
    expect(at(21_599)).toEqual([null, "b", null]);
    expect(at(21_600)).toEqual([null, null, null]);
  });

  test("refuses keys over 250 characters and values over 100 kB", () => {
    const google = new Google();
    google.run(put, { key: "k".repeat(250), value: "v".repeat(102_400) });
    expect(google.run(get, "k".repeat(250))).toHaveLength(102_400);
    expect(google.error(put, { key: "k".repeat(251), value: "v" })).toBe(
      "Exception: Argument too large: key",
    );
    expect(google.error(put, { key: "k", value: "v".repeat(102_401) })).toBe(
      "Exception: Argument too large: value",
    );
  });

  test("past 1,000 items keeps the 900 that live longest, each cache by itself", () => {
    const google = new Google();
    const counts = google.run(() => {
      const cache = CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;
      CacheService.getScriptCache().put("other", "x", 1);
      const keys = Array.from({ length: 1001 }, (_, i) => `k${i}`);
      const count = () => Object.keys(cache.getAll(keys)).length;
      for (const [i, key] of keys.slice(0, 1000).entries()) cache.put(key, "v", 1000 + i);
      const full = count();
      cache.put("k1000", "v", 5000);
      return [
        full,
        count(),
        cache.get("k0"),
        cache.get("k100"),
        cache.get("k101"),
        CacheService.getScriptCache().get("other"),
      ];
    });
    expect(counts).toEqual([1000, 900, null, null, "v", "x"]);
  });

  test("is another one for each person and for the script; remove removes", () => {
    const google = new Google();
    const got = google.run(() => {
      const [mine, all] = [CacheService.getUserCache(), CacheService.getScriptCache()];
      mine.put("key", "mine");
      all.put("key", "all");
      all.remove("key");
      return [mine.get("key"), all.get("key"), CacheService.getDocumentCache()?.get("key")];
    });
    expect(got).toEqual(["mine", null, null]);
    expect(
      google.run(() => CacheService.getUserCache().get("key"), null, { as: "ana@example.org" }),
    ).toBeNull();
  });
});

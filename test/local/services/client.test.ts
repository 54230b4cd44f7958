import { Google, type Script } from "../support/google";

const REPORT = "tanaikech, 2023-08-28: report on values between JavaScript and Apps Script";

const given = (script: Script, input?: unknown) => new Google().run(script, input);

describe(`what google.script.run brings back (measured by ${REPORT})`, () => {
  test("plain values as they are, undefined as null, a function as its text", () => {
    expect(given(() => ({ a: 1, b: "x", c: [true, null], d: { e: undefined } }))).toEqual({
      a: 1,
      b: "x",
      c: [true, null],
      d: { e: null },
    });
    expect(given(() => undefined)).toBeNull();
    expect(given(() => () => 1)).toBe("() => 1");
  });

  test("maps, sets and patterns empty, a typed array by its indexes", () => {
    expect(given(() => [new Map([[1, 2]]), new Set([1]), /x/])).toEqual([{}, {}, {}]);
    expect(given(() => new Int8Array([7, 8]))).toEqual({ 0: 7, 1: 8 });
  });

  test("nothing at all where a Date or a service is anywhere in it, as in rows of getValues", () => {
    expect(given(() => new Date())).toBeNull();
    expect(given(() => ({ ok: true, when: new Date() }))).toBeNull();
    expect(given(() => ({ rows: [SpreadsheetApp.getActiveSheet().getRange("A1")] }))).toBeNull();
    expect(
      given(() => SpreadsheetApp.getActiveSheet().getRange("A1").setValue(new Date()).getValues()),
    ).toBeNull();
  });

  test("a Promise is not emulated", () => {
    expect(new Google().error(() => Promise.resolve(1))).toBe("Exception: not emulated: f gives a Promise");
  });

  test("a copy: what the script changes later stays with it (guides/html/communication)", () => {
    expect(
      given(
        (input) => {
          input.list.push(2);
          return input;
        },
        { list: [1] },
      ),
    ).toEqual({ list: [1, 2] });
  });
});

describe("which functions a page may call (guides/html/communication)", () => {
  test("none whose name ends with _, none that is not there", () => {
    const google = new Google();
    const addon = require("../support/google").addonOf(
      "function open() { return 1; }\nfunction hidden_() {}",
    );
    const call = (name: string, fromClient: boolean) =>
      require("../../../src/local/host/inline").runInline(google.book, addon, google.shared, name, [], {
        now: 0,
        fromClient,
      }).ended;
    expect(call("open", true)).toEqual({ ok: true, value: 1 });
    expect(call("hidden_", true)).toMatchObject({
      ok: false,
      error: "Exception: Script function not found: hidden_",
    });
    expect(call("hidden_", false)).toMatchObject({ ok: true });
    expect(call("gone", true)).toMatchObject({
      ok: false,
      error: "Exception: Script function not found: gone",
    });
  });
});

test("what a script throws reaches the page by its name and sentence, whatever it threw", () => {
  const google = new Google();
  expect(google.error(() => (null as never as { x: 1 }).x)).toMatch(/^TypeError: /);
  expect(
    google.error(() => {
      throw new RangeError("too far");
    }),
  ).toBe("RangeError: too far");
  expect(
    google.error(() => {
      throw null;
    }),
  ).toBe("Error: null");
});

test("a script has none of the web's globals (guides/v8-runtime; Poehnelt, WinterCG table 2024-02-29)", () => {
  const names = [
    "setTimeout",
    "queueMicrotask",
    "structuredClone",
    "fetch",
    "URL",
    "TextEncoder",
    "atob",
    "crypto",
    "performance",
    "process",
    "require",
    "window",
  ];
  const there = given(
    (wanted) => wanted.filter((name: string) => new Function(`return typeof ${name} !== "undefined"`)()),
    names,
  );
  expect(there).toEqual([]);
});

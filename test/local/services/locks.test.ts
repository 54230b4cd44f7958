import { newShared } from "../../../src/local/host/inline";
import { Execution } from "../../../src/local/services/execution";
import { Google } from "../support/google";

const LOCK = "developers.google.com/apps-script/reference/lock/lock";

/** A spreadsheet where somebody else, who never ends, holds the document's lock. */
function heldByAnother() {
  const google = new Google();
  const other = new Execution({
    book: google.book,
    shared: google.shared,
    as: "ana@example.org",
    now: () => google.now,
  });
  google.shared.locks.document = other;
  return { google, other };
}

describe(`a lock that another holds (${LOCK})`, () => {
  test("tryLock gives false once its time is over, and that long has passed", () => {
    const { google } = heldByAnother();
    const got = google.run(() => {
      const begun = Date.now();
      const lock = LockService.getDocumentLock();
      return [lock.tryLock(10_000), Date.now() - begun, lock.hasLock()];
    });
    expect(got).toEqual([false, 10_000, false]);
  });

  test("waitLock throws", () => {
    const { google } = heldByAnother();
    expect(google.error(() => LockService.getDocumentLock().waitLock(500))).toBe(
      "Exception: Lock timeout: another process was holding the lock for too long.",
    );
  });

  test("releasing it does nothing: it is not ours", () => {
    const { google, other } = heldByAnother();
    google.run(() => LockService.getDocumentLock().releaseLock());
    expect(google.shared.locks.document).toBe(other);
  });

  test("does not hold up the script's lock or a person's", () => {
    const { google } = heldByAnother();
    const got = google.run(() => [
      LockService.getScriptLock().tryLock(1),
      LockService.getUserLock().tryLock(1),
    ]);
    expect(got).toEqual([true, true]);
  });
});

describe("a lock of our own", () => {
  test(`taking it again has no effect, releasing it once frees it (${LOCK}#tryLock(Integer))`, () => {
    const google = new Google();
    const got = google.run(() => {
      const lock = LockService.getDocumentLock();
      const taken = [
        lock.hasLock(),
        lock.tryLock(100),
        LockService.getDocumentLock().tryLock(100),
        lock.hasLock(),
      ];
      lock.releaseLock();
      return [...taken, lock.hasLock()];
    });
    expect(got).toEqual([false, true, true, true, false]);
  });

  test("ends with the execution, also one that failed (known)", () => {
    const google = new Google();
    google.error(() => {
      LockService.getDocumentLock().waitLock(1);
      LockService.getUserLock().waitLock(1);
      throw new Error("no");
    });
    expect(google.shared.locks).toEqual(newShared().locks);
  });

  test("a person's holds up the same person only", () => {
    const google = new Google();
    const dot = new Execution({
      book: google.book,
      shared: google.shared,
      as: "dot@example.org",
      now: () => google.now,
    });
    google.shared.locks.user.set("dot@example.org", dot);
    const take = () => LockService.getUserLock().tryLock(1);
    expect(google.run(take, null, { as: "dot@example.org" })).toBe(false);
    expect(google.run(take, null, { as: "ana@example.org" })).toBe(true);
  });
});

test("sleep moves the clock by its time and no other (…/utilities#sleep(Integer))", () => {
  const google = new Google();
  const slept = google.run(() => {
    const begun = Date.now();
    Utilities.sleep(1500);
    return Date.now() - begun;
  });
  expect(slept).toBe(1500);
});

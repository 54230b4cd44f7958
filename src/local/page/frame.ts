/**
 * Google's side of a sidebar's frame: google.script.run and google.script.host, over messages to the page. What may
 * cross is as tanaikech measured in August 2023; the rest fails where Google fails. Runs as text in the frame.
 */
function googleScript(): void {
  type Handler = ((value: unknown, user?: unknown) => void) | undefined;
  const waiting = new Map<number, { success: Handler; failure: Handler; user: unknown }>();
  let count = 0;
  const plain = (value: unknown, seen: unknown[] = []): unknown => {
    if (value === undefined || value === null) return null;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    if (seen.includes(value)) throw new Error("Failed due to circular reference.");
    if (Array.isArray(value)) return value.map((item, i) => checked(item, i, [...seen, value]));
    if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(
        Object.entries(value).map(([key, held]) => [key, checked(held, key, [...seen, value])]),
      );
    }
    throw new Error("illegal");
  };
  const checked = (value: unknown, place: number | string, seen: unknown[]): unknown => {
    try {
      return plain(value, seen);
    } catch (error) {
      if ((error as Error).message !== "illegal") throw error;
      throw new Error(`Failed due to illegal value in property: ${place}`);
    }
  };
  const runner = (success: Handler, failure: Handler, user: unknown): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, failure, user);
          if (name === "withFailureHandler") return (handler: Handler) => runner(success, handler, user);
          if (name === "withUserObject") return (object: unknown) => runner(success, failure, object);
          return (...args: unknown[]) => {
            const id = ++count;
            const sent = args.map((arg, i) => checked(arg, i, []));
            waiting.set(id, { success, failure, user });
            parent.postMessage({ call: "run", id, name: String(name), args: sent }, "*");
          };
        },
      },
    );
  addEventListener("message", ({ data, source }: MessageEvent) => {
    if (source !== parent || !data || data.id === undefined) return;
    const held = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error !== undefined) held?.failure?.(new Error(data.error), held.user);
    else held?.success?.(data.value, held.user);
  });
  const host = {
    close: () => parent.postMessage({ call: "close" }, "*"),
    setWidth: (width: number) => parent.postMessage({ call: "width", width }, "*"),
    setHeight: (height: number) => parent.postMessage({ call: "height", height }, "*"),
    editor: { focus: () => parent.postMessage({ call: "focus" }, "*") },
  };
  Object.assign(globalThis, { google: { script: { run: runner(undefined, undefined, undefined), host } } });
}

/** A page of the add-on as Google serves it, with google.script in it. */
export function frameHtml(html: string): string {
  const script = `<script>(${googleScript.toString()})()</script>`;
  return /<head>/i.test(html) ? html.replace(/<head>/i, (head) => `${head}${script}`) : script + html;
}

import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { buildSync } from "esbuild";
import { WebSocketServer } from "ws";
import { type Command, execute, type Output } from "./commands";
import { Desk } from "./desk";
import type { Message } from "./engine/types";
import type { Addon } from "./host/addon";
import { announce, claim, release, type Server } from "./host/owner";
import { Problem } from "./host/problem";
import type { Workbook } from "./host/workbook";

interface Options {
  folder: string;
  addon: Addon;
  port: number;
  open: () => Promise<Workbook>;
}

const library = (name: string, path: string) => join(__root, "node_modules", name, path);

/** The files of o-spreadsheet and what it needs, by the address a page asks for. */
const assets: Record<string, () => string> = {
  "owl.js": () => library("@odoo/owl", "dist/owl.iife.js"),
  "chart.js": () => library("chart.js", "dist/chart.umd.js"),
  "o_spreadsheet.js": () => library("@odoo/o-spreadsheet", "dist/o_spreadsheet.min.iife.js"),
  "bootstrap.css": () => library("bootstrap", "dist/css/bootstrap.min.css"),
  "icons/css/font-awesome.min.css": () => library("font-awesome", "css/font-awesome.min.css"),
  "icons/fonts/fontawesome-webfont.woff2": () => library("font-awesome", "fonts/fontawesome-webfont.woff2"),
  "o_spreadsheet.css": () => library("@odoo/o-spreadsheet", "dist/o_spreadsheet.css"),
  "o_spreadsheet.xml": () => library("@odoo/o-spreadsheet", "dist/o_spreadsheet.xml"),
  "page.css": () => join(__root, "src/local/page/page.css"),
};
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".xml": "application/xml",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/**
 * Opens a workbook as a page on this machine alone. A page needs the token in the address that is printed; sidebars
 * come from a second port, so that they are as foreign to the page as Google's are.
 */
export async function serve({ folder, port, open }: Options): Promise<Output> {
  const owner = existsSync(folder) ? await claim(folder) : {};
  if (owner.server) {
    throw new Problem(`This workbook is open already: ${addressOf(owner.server)}`);
  }
  const workbook = await open();
  if (!existsSync(join(folder, "owner.json"))) await claim(folder);
  const token = randomBytes(18).toString("base64url");
  const frames = new Map<string, string>();
  const frameServer = createServer((request, response) => serveFrame(request, response, frames));
  const framePort = await listening(frameServer, 0);
  const desk = new Desk(workbook, (html) => {
    const id = randomUUID();
    frames.set(id, html);
    return `http://127.0.0.1:${framePort}/${id}`;
  });
  const page = pageScript();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refused(request, actualPort, token);
    if (refusal) return void response.writeHead(403).end(refusal);
    const url = new URL(request.url ?? "/", `http://127.0.0.1:${actualPort}`);
    const name = url.pathname.slice(1);
    if (name === "")
      return send(response, ".html", pageHtml(), {
        "set-cookie": `token${actualPort}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      });
    if (name === "page.js") return send(response, ".js", page);
    const asset = assets[name];
    if (asset) return send(response, extname(name), readFileSync(asset()));
    if (name === "state")
      return send(response, ".json", JSON.stringify(await desk.state(url.searchParams.get("as") ?? "")));
    if (request.method === "POST" && name === "command") {
      const output = await commanded(workbook, JSON.parse(await bodyOf(request)) as Command);
      return send(response, ".json", JSON.stringify(output));
    }
    response.writeHead(404).end();
  };
  const actualPort = await listening(server, port);
  const sockets = new WebSocketServer({
    server,
    verifyClient: ({ req }: { req: IncomingMessage }) => !refused(req, actualPort, token),
    maxPayload: 256 * 1024 * 1024,
  });
  sockets.on("connection", (socket, request) => {
    const as = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("as") ?? "";
    desk.join(as, {
      send: (message: object) => socket.send(JSON.stringify(message)),
      onMessage: (hear) => socket.on("message", (data) => hear(JSON.parse(String(data)) as Message)),
      onClose: (done) => socket.on("close", done),
    });
  });
  workbook.host.warm();
  announce(folder, { port: actualPort, token });
  process.stdout.write(
    `${workbook.book.name} is open at ${addressOf({ port: actualPort, token })}\nStop with Ctrl+C. Everything is kept in ${folder}\n`,
  );
  // A page opens faster from a snapshot than from a long log.
  void workbook.fold();
  await stopped();
  for (const socket of sockets.clients) socket.terminate();
  server.close();
  frameServer.close();
  await workbook.close();
  release(folder);
  return { exit: 0 };
}

/** Sends a command to the page's server that owns the workbook. */
export function forward({ port, token }: Server, command: Command): Promise<Output> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", cookie: `token${port}=${token}` };
    const request = ask(
      { host: "127.0.0.1", port, path: "/command", method: "POST", headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => {
          if (response.statusCode === 200) resolve(JSON.parse(text) as Output);
          else reject(new Error(`the page's server answered ${response.statusCode}: ${text}`));
        });
      },
    );
    request.on("error", reject).end(JSON.stringify(command));
  });
}

async function commanded(workbook: Workbook, command: Command): Promise<Output> {
  try {
    return await execute(workbook, command);
  } catch (error) {
    if (error instanceof Problem)
      return { exit: 1, text: `${JSON.stringify({ ok: false, problem: error.message })}\n` };
    return { exit: 2, text: `${JSON.stringify({ ok: false, failure: String(error) })}\n` };
  }
}

/** Why a request is turned away: another machine's name, another site's page, or no token. */
function refused(request: IncomingMessage, port: number, token: string): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? "")) return "wrong host";
  const { origin } = request.headers;
  if (origin && !hosts.some((host) => origin === `http://${host}`)) return "wrong origin";
  const kept = new RegExp(`(?:^|; )token${port}=([\\w-]+)`).exec(request.headers.cookie ?? "")?.[1];
  const given = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("token") ?? kept;
  return given !== undefined && same(given, token)
    ? undefined
    : "The address lacks its token: open the one that was printed.";
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function serveFrame(request: IncomingMessage, response: ServerResponse, frames: Map<string, string>): void {
  const html = frames.get((request.url ?? "/").slice(1));
  if (html === undefined) response.writeHead(404).end();
  else send(response, ".html", html);
}

function send(
  response: ServerResponse,
  extension: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(200, {
      "content-type": types[extension] ?? "text/plain",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    })
    .end(body);
}

function pageScript(): string {
  const built = buildSync({
    entryPoints: [join(__root, "src/local/page/main.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  return built.outputFiles[0]?.text ?? "";
}

function pageHtml(): string {
  return readFileSync(join(__root, "src/local/page/page.html"), "utf8");
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
    request.on("error", reject);
  });
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Problem(`Port ${port} is in use. Choose another with --port, or leave it out.`)
          : error,
      );
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function addressOf({ port, token }: Server): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { claim, release } from "../../../src/local/host/owner";

/** A process of its own that claims a folder when told to. */
const folder = process.argv[2] ?? "";
const say = (word: string) => process.send?.(word);
const nap = (ms: number) => new Promise((go) => setTimeout(go, ms));

async function race(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await claim(folder);
    appendFileSync(join(folder, "holders"), `${process.pid}\n`);
    await nap(1);
    appendFileSync(join(folder, "holders"), `${process.pid}\n`);
    release(folder);
  }
}

process.on("message", async (word) => {
  if (word === "claim") {
    const { server } = await claim(folder);
    say(server ? `server ${server.port}` : "claimed");
  } else if (word === "release") {
    release(folder);
    say("released");
  } else if (word === "race") {
    await race();
    say("raced");
  }
});
say("ready");

import type { Message, Transport } from "../engine/types";

type Hear = (message: never) => void;

/** The page's line to the workbook's owner: changes of cells both ways, and questions with answers. */
export class Server implements Transport {
  #socket: WebSocket;
  #changed: (message: Message) => void = () => {};
  #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #count = 0;
  #early: Message[] = [];
  #outbox: string[] = [];
  #joined = false;

  constructor(
    address: string,
    private readonly show: Hear,
    private readonly lost: () => void,
  ) {
    this.#socket = new WebSocket(address);
    this.#socket.addEventListener("open", () => {
      for (const text of this.#outbox.splice(0)) this.#socket.send(text);
    });
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data as string)));
    this.#socket.addEventListener("close", () => this.lost());
  }

  ask(ask: string, more: object = {}): Promise<unknown> {
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send(JSON.stringify({ type: "ASK", id, ask, ...more }));
    });
  }

  async sendMessage(message: Message): Promise<void> {
    this.#send(JSON.stringify(message));
  }

  onNewMessage(_id: string, callback: (message: Message) => void): void {
    this.#changed = callback;
    this.#joined = true;
    for (const message of this.#early.splice(0)) callback(message);
  }

  leave(): void {
    this.#socket.close();
  }

  #send(text: string): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
    else this.#outbox.push(text);
  }

  #hear(message: Message & { id?: number; value?: unknown; error?: string }): void {
    if (message.type === "ANSWER") {
      const waiting = this.#waiting.get(message.id ?? 0);
      this.#waiting.delete(message.id ?? 0);
      if (message.error !== undefined) waiting?.reject(new Error(message.error));
      else waiting?.resolve(message.value);
    } else if (message.type === "SHOW") this.show(message as never);
    else if (this.#joined) this.#changed(message);
    else this.#early.push(message);
  }
}

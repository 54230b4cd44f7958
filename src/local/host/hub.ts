import type { Message, Transport } from "../engine/types";

const revisions = new Set(["REMOTE_REVISION", "REVISION_UNDONE", "REVISION_REDONE"]);

/**
 * The order of all changes: the owner's model and every page are equal subscribers. A revision made on an older
 * state is dropped; its sender rebases it on what came between and sends it again.
 */
export class Hub implements Transport {
  #subscribers = new Map<string, (message: Message) => void>();

  constructor(
    public revision: string,
    /** Called before anybody hears of a revision. */
    private readonly keep: (message: Message) => void,
  ) {}

  async sendMessage(message: Message): Promise<void> {
    if (revisions.has(message.type)) {
      if (message.serverRevisionId !== this.revision || !message.nextRevisionId) return;
      this.keep(message);
      this.revision = message.nextRevisionId;
    }
    for (const tell of [...this.#subscribers.values()]) tell(message);
  }

  onNewMessage(id: string, callback: (message: Message) => void): void {
    this.#subscribers.set(id, callback);
  }

  leave(id: string): void {
    this.#subscribers.delete(id);
  }
}

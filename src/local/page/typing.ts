import type { PageEngine } from "./types";

/**
 * Typing on a cell replaces what stands in it, however fast it comes. The engine's own composer draws the first letter
 * a moment later, and takes what it still shows of the old text for typed where the second letter comes before that.
 */
export function typeOver({ components }: PageEngine): void {
  const { prototype } = components.Composer;
  const { onInput } = prototype;
  prototype.onInput = function (event: InputEvent) {
    const { el } = this.contentHelper;
    if (this.props.composerStore.editionMode === "inactive" && el.textContent !== event.data) {
      el.textContent = event.data;
      getSelection()?.selectAllChildren(el);
      getSelection()?.collapseToEnd();
    }
    onInput.call(this, event);
  };
}

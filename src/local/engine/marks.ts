import type { Command, EnginePlugin, EngineRange, Mark, RangeAdapters, WorkbookData } from "./types";

/** Notes, protections, banding and metadata of the sheets, and the properties of the script, kept and undone with the cells. */
export function marksPlugin(Core: typeof EnginePlugin): typeof EnginePlugin {
  return class Marks extends Core {
    static override getters = ["getMarks", "getStore"];
    marks: Record<string, Mark[]> = {};
    stores: Record<string, Record<string, string>> = {};

    adaptRanges({ applyChange }: RangeAdapters): void {
      for (const [sheetId, marks] of Object.entries(this.marks)) {
        let changed = false;
        const kept = marks.flatMap((mark) => {
          const change = mark.range && applyChange(mark.range);
          if (!change || change.changeType === "NONE") return [mark];
          changed = true;
          return change.changeType === "REMOVE" ? [] : [{ ...mark, range: change.range }];
        });
        if (changed) this.history.update("marks", sheetId, kept);
      }
    }

    allowDispatch(): string {
      return "Success";
    }

    beforeHandle(): void {}
    finalize(): void {}

    handle(command: Command): void {
      const sheetId = command.sheetId as string;
      switch (command.type) {
        case "CREATE_SHEET":
          this.history.update("marks", sheetId, []);
          break;
        case "DELETE_SHEET":
          this.history.update("marks", sheetId, undefined);
          break;
        case "DUPLICATE_SHEET": {
          const to = command.sheetIdTo as string;
          const copies = this.getMarks(sheetId)
            .filter(({ kind }) => kind === "note" || kind === "banding" || kind === "chart")
            .map((mark) => ({
              ...mark,
              ...(mark.kind === "chart" && { id: copiedFigure(mark.id, to) }),
              range: mark.range && this.getters.getRangeFromZone(to, mark.range.zone),
            }));
          this.history.update("marks", to, copies);
          break;
        }
        case "DELETE_FIGURE":
          this.history.update(
            "marks",
            sheetId,
            this.getMarks(sheetId).filter(({ id }) => id !== command.figureId),
          );
          break;
        case "SET_MARKS": {
          const gone = new Set(command.remove as string[]);
          const added = (
            command.add as { id: string; kind: Mark["kind"]; xc?: string; data: Mark["data"] }[]
          ).map((mark) => this.place(sheetId, mark));
          for (const { id } of added) gone.add(id);
          this.history.update("marks", sheetId, [
            ...this.getMarks(sheetId).filter(({ id }) => !gone.has(id)),
            ...added,
          ]);
          break;
        }
        case "SET_STORE": {
          const { store, key, value } = command as Command & {
            store: string;
            key: string;
            value: string | null;
          };
          const { [key]: _, ...rest } = this.getStore(store);
          this.history.update("stores", store, value === null ? rest : { ...rest, [key]: value });
          break;
        }
      }
    }

    getMarks(sheetId: string): Mark[] {
      return this.marks[sheetId] ?? [];
    }

    getStore(store: string): Record<string, string> {
      return this.stores[store] ?? {};
    }

    import(data: WorkbookData): void {
      for (const [sheetId, marks] of Object.entries(data.marks ?? {})) {
        this.marks[sheetId] = marks.map((mark) => this.place(sheetId, mark));
      }
      this.stores = data.stores ?? {};
    }

    export(data: WorkbookData): void {
      data.marks = {};
      for (const [sheetId, marks] of Object.entries(this.marks)) {
        if (!marks || !this.getters.tryGetSheet(sheetId)) continue;
        data.marks[sheetId] = marks.map(({ id, kind, range, data: held }) => ({
          id,
          kind,
          ...(range && { xc: this.getters.getRangeString(range, sheetId) }),
          data: held,
        }));
      }
      data.stores = this.stores;
    }

    exportForExcel(): void {}

    private place(
      sheetId: string,
      { id, kind, xc, data }: { id: string; kind: Mark["kind"]; xc?: string; data: Mark["data"] },
    ): Mark {
      const range: EngineRange | undefined = xc ? this.getters.getRangeFromSheetXC(sheetId, xc) : undefined;
      return { id, kind, data, ...(range && { range }) };
    }
  } as unknown as typeof EnginePlugin;
}

/** The engine's id of a figure on a copy of its sheet. */
function copiedFigure(id: string, sheetId: string): string {
  return `${sheetId}??${id.split("??").pop()}`;
}

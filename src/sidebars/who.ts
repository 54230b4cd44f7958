import { el, fill } from "./dom";
import { type Field, selectField } from "./fields";

/** Someone of the committee, whose names come from the workbook a moment after the form stands. */
export interface WhoField extends Field {
  arrive(team: readonly string[], me: string): void;
}

const ME = "(me)";

/** "Me" before the others or after "Nobody yet". */
export function whoField(name: string, label: string, first: "me" | "nobody"): WhoField {
  const me = { value: ME, label: "Me" };
  const nobody = { value: "", label: "Nobody yet" };
  const field = selectField(name, label, first === "me" ? [me, nobody] : [nobody, me]);
  const select = field.node.querySelector("select") as HTMLSelectElement;
  let mine = "";
  return {
    ...field,
    value: () => (select.value === ME ? mine : select.value),
    arrive(team, myName) {
      const chosen = select.value;
      mine = myName;
      const others = team
        .filter((each) => each !== myName)
        .map((each) => el("option", { value: each }, each));
      const own = el("option", { value: ME }, "Me");
      const none = el("option", { value: "" }, "Nobody yet");
      fill(select, ...(first === "me" ? [own, ...others, none] : [none, own, ...others]));
      select.value = chosen;
    },
    set(value) {
      field.set(value === "me" ? ME : value);
    },
  };
}

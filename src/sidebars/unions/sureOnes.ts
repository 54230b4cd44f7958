import type { Unmatched } from "../../addon/actions/unmatchedUnions";
import { el, many } from "../dom";
import type { Frame } from "../frame";
import { showGoing } from "../lists/going";
import { type Answer, saver } from "../server";

/** What went in, call by call; `answer` says why the rest did not. */
export interface Gone {
  placed: number;
  places: string[];
  answer?: Extract<Answer<"placeSureUnions">, { ok: false }>;
}

/** Offers to put everyone whose words are clear into their local, before anybody looks at what is left. */
export function offerSure(
  frame: Frame,
  form: Unmatched,
  then: { went: (gone: Gone) => void; each: () => void },
): void {
  const { texts, people, locals } = form.sure;
  frame.show({
    main: [
      el("h1", {}, `We’re sure of ${texts.toLocaleString("en-US")} of ${many(form.of, "text", "texts")}`),
      el("p", {}, `${many(people, "person", "people")} wrote the union and the number of a local you have.`),
      sureList(form),
      el("p", { class: "hint after" }, "You can take it back afterwards. The rest waits for you here."),
    ],
    primary: {
      label: `Put ${many(people, "person", "people")} in ${many(locals, "local", "locals")}`,
      run: () => void placeSure(frame, people).then(then.went),
    },
    aside: [{ label: "Look at each one", run: then.each }],
  });
}

/** Puts everyone whose words are clear into their local, part by part, until all are in or somebody stops it. */
async function placeSure(frame: Frame, people: number): Promise<Gone> {
  const going = showGoing(frame, {
    title: "Putting them in",
    are: "are in",
    about: "Whoever is in stays in. The others wait here.",
    stop: "Stop here",
  });
  const gone: Gone = { placed: 0, places: [] };
  for (let left = people; left > 0 && !going.stopping; ) {
    going.at(gone.placed, people);
    const { answer } = await saver("placeSureUnions")({});
    if (!answer.ok) return { ...gone, answer };
    const { place, placed } = answer.value;
    if (placed === 0) break;
    gone.placed += placed;
    gone.places.push(place);
    ({ left } = answer.value);
  }
  return gone;
}

/** What goes where, folded away: as people wrote it, and the local. */
function sureList({ groups }: Unmatched): HTMLElement {
  const clear = groups.filter(({ reading }) => reading.confidence === "sure" && reading.local !== "");
  return el(
    "details",
    { class: "after" },
    el("summary", {}, "What goes where"),
    el(
      "ul",
      {},
      ...clear.map(({ text, people, reading }) =>
        el("li", {}, `“${text}” → ${reading.local}, ${many(people, "person", "people")}`),
      ),
    ),
  );
}

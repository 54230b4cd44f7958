import { oneSlip } from "./oneSlip";

// Short names that are no beginning of the long one; each line is one name.
const SHORT_NAMES = `
albert bert beto
alejandra sandra
alexander sandy xander sasha
anthony tony
antonio tono
barbara barb babs
catherine katherine kathryn cathy kathy kate katie kitty
charles chuck charlie
christopher kit topher
deborah deb debbie
dolores lola
dorothy dot dottie
edward ed ned ted teddy
eduardo lalo
elizabeth liz beth betty betsy lizzie
enrique quique
eugene gene
francis frank
francisco paco pancho
guadalupe lupe
guillermo memo
harold harry hal
henry hank harry
ignacio nacho
james jim jimmy jamie
jesus chuy
john jack
jose pepe
joseph joe
lawrence larry
leonard lenny
luis lucho
manuel manny
margaret peggy maggie meg
michael mike mick
nicholas nick nico
patricia trish pat patti
peter pete
rebecca becky
richard dick rick rich
robert bob bobby rob
roberto beto
ronald ron
rosario charo
susan sue
terence terry
teresa tere
theodore ted teddy theo
walter walt
william bill billy will
yolanda yoli`;

let names: Map<string, Set<number>> | undefined;

function namesOf(first: string): ReadonlySet<number> {
  if (!names) {
    names = new Map();
    for (const [i, line] of SHORT_NAMES.trim().split("\n").entries())
      for (const name of line.split(" ")) names.set(name, (names.get(name) ?? new Set()).add(i));
  }
  return names.get(first) ?? new Set();
}

/** Juan and Juana, Mario and Maria are two people. */
export function areHisAndHers(a: string, b: string): boolean {
  const stem = (name: string) => name.replace(/[ao]$/, "");
  return a !== b && a.length > 3 && stem(a) === stem(b) && a.endsWith("a") !== b.endsWith("a");
}

/** Whether two first names, as `nameKey` gives them, may be one person's: an initial, a short form, one slip. */
export function likeFirstName(a: string, b: string): boolean {
  if (a === "" || b === "" || areHisAndHers(a, b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(short) || oneSlip(a, b)) return true;
  const others = namesOf(b);
  return [...namesOf(a)].some((name) => others.has(name));
}

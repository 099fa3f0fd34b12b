/** Whether two short texts may mean the same people, by the words in them that carry meaning. */

/** Words that say nothing of who is meant, in Dutch and English; also those that fit everybody. */
const EMPTY_WORDS = new Set(
  `aan al alle allemaal als andere bij dan dat de den der deze die dit door echt een eigen elk elke en er geen haar
  had hebben heeft hem het hier hij hoe hun iedere iedereen in is je jij jou jouw jullie kan kunnen maar me meer met
  mij mijn na naar niet nog of om onder ons onze ook op over samen soms te tot u uit uw van vaak veel voor vooral waar
  wat we wel wie wij willen worden zich zij zijn zo zoals zonder zou thuis wijk buurt
  mens mensen persoon personen bewoner bewoners iemand
  a all an and are as at be but by can do each every everybody everyone for from has have her here his i in into is it
  its me more most my no not of on or other others our out own she so some than that the their them there they this to
  too up us we what where which who whom will with without you your home people person persons residents neighbourhood`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Letters in which two words must begin alike, so that an ending makes no difference. */
const STEM = 6;

/** The words of a text that carry meaning, without their endings. */
function meaningWords(text: string): ReadonlySet<string> {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  // A text of empty words alone is still a text: “thuis” and “de buurt” are not the same.
  return new Set((telling.length > 0 ? telling : words).map((word) => word.slice(0, STEM)));
}

/** Whether one of the two says at least half of what the other says. */
function meanAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(one.size, other.size);
}

/**
 * Of groups of texts the first text of each that means something else than all groups before it. Groups
 * hang together when a text of one means about the same as a text of another. Empty texts do not count.
 */
export function differentTexts(groups: readonly (readonly string[])[]): string[] {
  const kinds: { readonly text: string; meanings: ReadonlySet<string>[] }[] = [];
  for (const texts of groups) {
    const written = texts.filter((each) => each.trim() !== '');
    const [text] = written;
    if (text === undefined) continue;
    const meanings = written.map(meaningWords);
    const alike = kinds.filter((kind) =>
      kind.meanings.some((one) => meanings.some((other) => meanAlike(one, other))),
    );
    const [first, ...others] = alike;
    if (!first) {
      kinds.push({ text, meanings });
      continue;
    }
    // What links two kinds makes them one.
    first.meanings = [first, ...others].flatMap((kind) => kind.meanings).concat(meanings);
    for (const other of others) kinds.splice(kinds.indexOf(other), 1);
  }
  return kinds.map(({ text }) => text);
}

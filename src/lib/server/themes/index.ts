/**
 * The study's codebook. A **theme** has a name for the team and a plain meaning that members read on
 * their own words only, never its name (rules.md O5). It lies in a tree of themes, and is never deleted:
 * it is **merged** into another, for good, or **retired** and perhaps brought back; each step stays in
 * its **history**. Members go on reading the meaning of a retired theme beside their words, for its
 * codings stand and leave with the files; taking it off the words ends that. A **coding** is a theme applied to a
 * contribution or to a **passage** of it by one researcher, with a memo; it stays on the wording it was
 * made on, and removing it leaves the row, with who and when. A **memo** is what a researcher thinks of
 * a contribution or a theme, for the team alone. A
 * **doubt** is its giver saying: that is not what I meant. The team owes it an answer.
 */
export { agreement, coders, type Agreed } from './agreement.ts';
export type { Differing } from './differ.ts';
export { apply, remove } from './code.ts';
export {
	codedWith,
	codingOf,
	codingsOf,
	contributionsOf,
	outdated,
	standingOn,
	type Coding
} from './codings.ts';
export { codedWordings } from './wordings.ts';
export { book, numberUnder, readers, saidUnder, type InBook } from './book.ts';
export type { Look, Stand } from './changes.ts';
export { answerDoubt, eraseDoubts, MOST_NOTE, raiseDoubt } from './doubt.ts';
export { doubtsOf, openDoubts, type Doubt } from './doubts.ts';
export { letters } from './letters.ts';
export { history, type Step } from './history.ts';
export { inContext, standingOf, type InContext, type Standing } from './in-context.ts';
export { atNumber, byNumber, list, mergedInto, retired, successors } from './list.ts';
export { changeCodingMemo, changeMemo, MOST_MEMO, removeMemo, writeMemo } from './memos.ts';
export { eraseMemos, memoOf, memosAbout, memosOf } from './memos-of.ts';
export { coderIds, themesInUse } from './in-use.ts';
export { inCell, matrix, sources, type By, type Cell } from './matrix.ts';
export { merge, weigh, type Weight } from './merge.ts';
export { move, standOf, type Place } from './move.ts';
export { mark, MOST_AT_ONCE, type Marked } from './passages.ts';
export { bringBack, retire, type Below } from './retire.ts';
export { shown, shownOf, type Shown } from './shown.ts';
export { split, type To } from './split.ts';
export { begin } from './start.ts';
export { descendants, siblings, type Theme } from './tree.ts';
export { under, type Under } from './under.ts';
export { change, make, type ThemeInput } from './write.ts';
export type { CodingRow, MemoRow, ThemeRow } from './tables.ts';

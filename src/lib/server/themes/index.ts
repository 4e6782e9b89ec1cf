/**
 * The study's codebook. A **theme** has a name for the team and a plain meaning that members read on
 * their own words only, never its name (rules.md O5). A **coding** is a theme applied to a
 * contribution or to a **passage** of it by one researcher, with a memo; it stays on the wording it was
 * made on, and removing it leaves the row, with who and when. A **memo** is what a researcher thinks of
 * a contribution or a theme, for the team alone. A
 * **doubt** is its giver saying: that is not what I meant. The team owes it an answer.
 */
export { agreement, coders, type Agreed } from './agreement.ts';
export { apply, remove } from './code.ts';
export { coded, codingOf, codingsOf, contributionsOf, type Coding } from './codings.ts';
export { codedWordings } from './wordings.ts';
export { counts } from './counts.ts';
export { answerDoubt, eraseDoubts, MOST_NOTE, raiseDoubt } from './doubt.ts';
export { doubtsOf, openDoubts, type Doubt } from './doubts.ts';
export { letters } from './letters.ts';
export { byNumber, list, type Theme } from './list.ts';
export { changeCodingMemo, changeMemo, MOST_MEMO, removeMemo, writeMemo } from './memos.ts';
export { eraseMemos, memoOf, memosAbout, memosOf } from './memos-of.ts';
export { inCell, matrix, type By, type Cell } from './matrix.ts';
export { mark, MOST_AT_ONCE, shown, type Marked, type Shown } from './passages.ts';
export { change, make, type ThemeInput } from './write.ts';
export type { CodingRow, MemoRow, ThemeRow } from './tables.ts';

/**
 * The study's codebook. A **theme** has a name for the team and a plain meaning that members read on
 * their own words only, never its name (rules.md O5). A **coding** is a theme applied to a
 * contribution by one researcher, with a memo; removing it leaves the row, with who and when. A
 * **doubt** is its giver saying: that is not what I meant. The team owes it an answer.
 */
export { apply, remove } from './code.ts';
export { coded, codingOf, codingsOf, contributionsOf, type Coding } from './codings.ts';
export { codedWordings } from './wordings.ts';
export { counts } from './counts.ts';
export { answerDoubt, eraseDoubts, MOST_NOTE, raiseDoubt } from './doubt.ts';
export { doubtsOf, openDoubts, type Doubt } from './doubts.ts';
export { letters } from './letters.ts';
export { byNumber, list, type Theme } from './list.ts';
export { change, make, type ThemeInput } from './write.ts';
export type { CodingRow, ThemeRow } from './tables.ts';

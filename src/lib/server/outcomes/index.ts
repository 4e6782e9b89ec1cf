/**
 * An **outcome** says what the team did about contributions, and always why: "You said, we did". It
 * is a draft until it is **told**; from then on its words stay. It rests on the contributions it
 * cites. One that rests on private words alone is told to their writers alone (rules.md O4). A prompt
 * is **answered** when it is closed and every question that anyone answered has a told outcome; then
 * what no outcome cites takes its question's outcome (O2). What was promised and not yet told is
 * **owed**.
 */
export { addQuote, quoteChoices, type QuoteChoice } from './add-quote.ts';
export { askCheck, toCheck, type AskCheckRefusal } from './ask-check.ts';
export { awaiting, type Awaiting } from './awaits.ts';
export { check, isOwn, type CheckRefusal } from './check.ts';
export { byNumber, list, ofContributions, standing, type Outcome } from './find.ts';
export { ofGroup, toldBetween, type Told } from './group.ts';
export { stamp } from './held.ts';
export { letters } from './letters.ts';
export { lines, type Line } from './lines.ts';
export { loop, toldAbout, type Loop } from './loop.ts';
export { mine, type Mine } from './mine.ts';
export { changes, ledTo, ofVersions, type Change } from './of-versions.ts';
export { owed, owedTo, promised, promises, type Promised } from './owed.ts';
export { searchGroup, searchStudy, type FoundOutcome } from './search.ts';
export { settle, settleAbout, settleAll } from './settle.ts';
export { states, type State } from './states.ts';
export { takers } from './takers.ts';
export { isGone, readers, tell, type TellRefusal } from './tell.ts';
export { unanswered, unansweredOf } from './unanswered.ts';
export { change, draft, type OutcomeInput, type OutcomeRefusal } from './write.ts';
export type { OutcomeRow } from './tables.ts';

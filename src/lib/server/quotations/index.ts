/*
 * May we quote this? A **quotation** is one request of a study's team to whoever said something: this
 * sentence, in that place. Only its giver answers, or an organiser at that person's wish: yes, no, or
 * "change my words". Not asked means no. `standing` says which may be used at this moment, and is
 * asked anew whenever one is shown: nothing else decides it.
 */
export { answer, canAnswer, type AnswerRefusal } from './answer.ts';
export { ask, cannotAsk, MOST_CONTEXT, MOST_PLACE, MOST_QUOTED, type AskRefusal } from './ask.ts';
export { eraseQuotations } from './erase.ts';
export { giveUp } from './give-up.ts';
export { letters } from './letters.ts';
export { byRef, forDesk, ofContributions, ofPerson, ofStudy, type Quotation } from './list.ts';
export { quotableWhole, withNo } from './said-no.ts';
export { standing, type State } from './standing.ts';
export type { QuotationRow } from './tables.ts';

/*
 * Time and payment. A group sets its **rates**. An organiser makes an **offer** for taking part in a
 * finding's thread or a meeting, and each person accepts or declines it: a **payment**, which is then
 * claimed from whoever pays, and paid. There are no bank details here. Whoever declines may say
 * everything that others may.
 */
export { abouts, type Shown } from './about.ts';
export { answer, answerFor, paymentFor, type Answer, type AnswerRefusal } from './answer.ts';
export { claimed, paid, paymentByRef, stepBack } from './follow.ts';
export { forgetPerson, owedTo, type Owed } from './leave.ts';
export { letters } from './letters.ts';
export { counts, EACH, list, listed, readState, type Listed } from './list.ts';
export { mine, mineByRef, paidSince, type Mine } from './mine.ts';
export {
	endOffer,
	makeOffer,
	offerByRef,
	offerOf,
	offersOf,
	standingOffer,
	type About
} from './offers.ts';
export { rateByRef, ratesOf, retiredRatesOf, retireRate, setRate, type Rate } from './rates.ts';
export { onPage, type OnPage } from './shown.ts';
export { states, type State } from './state.ts';
export type { OfferRow, PaymentRow, RateRow } from './tables.ts';
export { totals, type Line, type Span, type Total, type Totals } from './totals.ts';
export { lateBefore, work, type Work } from './work.ts';

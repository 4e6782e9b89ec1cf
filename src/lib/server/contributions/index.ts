/*
 * What people gave: a response answers a finding or one of its questions, a reply answers somebody, a
 * point was noted in a meeting. One table and one kind of id for all three. `readable` says what a
 * contribution is to a reader, `mayQuote` whether its words may leave; nothing else decides either.
 * A contribution belongs to who gave it, whoever typed it. Its number in the thread is given when it
 * reaches the group, and stays; before that only its `ref`, drawn at random, names it.
 */
export { actorOf, anyMember } from './actor.ts';
export { amendPoint, type Amended } from './amend.ts';
export { answerers, type Answerer } from './answerers.ts';
export { ask } from './ask.ts';
export { ANSWER_DAYS } from './answer-due.ts';
export { actionPoints } from './agreed.ts';
export { agree, readBack, waitsForGiver } from './agree.ts';
export { makePrivate, share, type ShareRefusal } from './audience.ts';
export { boxKey } from './box.ts';
export {
	EACH,
	erasedIds,
	answeredThreads,
	forgetReportsBy,
	groupsOf,
	idsOfPerson,
	isFirst,
	ofPersonByRef,
	pageOfPerson,
	reportsBy,
	wordingsOfPerson
} from './by-person.ts';
export { claimPoint, mayClaim, unclaimPoint } from './claim.ts';
export {
	earlierWordings,
	edit,
	removeEarlierWordings,
	wordingsBefore,
	wordingsBeforeAll
} from './edit.ts';
export { eraseWithdrawn, takeAway } from './erase.ts';
export {
	facts,
	guards,
	reworded,
	takingPart,
	uncounted,
	textsOf,
	type GivenOn,
	type WithText
} from './facts.ts';
export { byIds, byNumber, byRef, find, ofAgendaItems, ofPerson } from './find.ts';
export { givenSince } from './given-since.ts';
export { goneAmong } from './gone.ts';
export { onGoneWording } from './gone-wording.ts';
export { givers } from './givers.ts';
export { hide, restore } from './hide.ts';
export { justRead } from './just-read.ts';
export { gaveTo, nobodysIn, withdrawFrom, type Gave } from './keeping.ts';
export { letters } from './letters.ts';
export { isLocked, locks } from './lock.ts';
export { changedInItems, countsOfItems, someOfItem, type PointReader } from './of-items.ts';
export { notePoint, sharePoints } from './points.ts';
export { mayQuote, quotable } from './quoting.ts';
export { isPrivate, readable, type Contribution, type Guarded, type Sight } from './readable.ts';
export { record, type RecordRefusal } from './record.ts';
export {
	owingOf,
	remindOfQuestions,
	takesFollowUp,
	unansweredQuestions,
	type Owing
} from './questions.ts';
export { ofRefs } from './refs.ts';
export { reply } from './reply.ts';
export { answerReport, keptReason, report } from './report.ts';
export { openReportsOf, reportedBy, reports, waitingReports, type Report } from './reports.ts';
export { respond } from './respond.ts';
export { placed } from './scope.ts';
export { search, type Hits } from './search.ts';
export { anchorOf, badgeOf } from './shown.ts';
export { MOST } from './store.ts';
export { askSecondLook, secondLookAt, takers, takeSecondLook } from './second-look.ts';
export { openSecondLooks, type Look } from './second-looks.ts';
export { type Wanted } from './fits.ts';
export { markFitting, markRead } from './mark-read.ts';
export { stay } from './stay.ts';
export { ofStudy, tally } from './study.ts';
export type { ContributionRow, EarlierWordingRow, ReportRow } from './tables.ts';
export { page, says, whereIs } from './thread.ts';
export { mayThank, takeThanksBack, thank, thanksOf } from './thank.ts';
export { tracesOf } from './traces.ts';
export { allowChange, isSlip } from './wish.ts';
export { toReadBack, unread } from './waiting.ts';
export { doNotQuote } from './wishes.ts';
export { forgetVisits, visited } from './visit.ts';
export { undoUntil, undoWithdraw, withdraw } from './withdraw.ts';

/**
 * A **meeting** of a group has a day, a place or a link, an **agenda** whose items may each carry a
 * finding, and numbers of who came. What was said there are **points**: contributions that belong to
 * an agenda item and stay private until the organiser shares the notes. The **summary** is written
 * from them: a draft, then sent round with a day to answer by, then published to the group or to
 * everyone. **Suggestions** are corrections that people ask for. A **quote** is a place in the
 * summary where somebody's exact words stand for as long as they may be quoted.
 */
export { actions, carried, doAction, forgetDoer } from './actions.ts';
export { agenda, itemAt, ownItems, placeFor, placeOf, type Item } from './agenda.ts';
export { answer, recordAnswer, type AnswerRefusal } from './answer.ts';
export { answersTo, forgetAnswers, type Answer } from './answers.ts';
export { recordAttendance, type Attendance, type AttendanceRefusal } from './attendance.ts';
export { allOf, byIds } from './by-ids.ts';
export { calendarAt, calendarSince, dateOf, makeCalendar, stopCalendar } from './calendar.ts';
export { cancelMeeting } from './cancel.ts';
export { answersBy, mine, theirs, whoComes, type Invited, type Mine } from './coming.ts';
export { before, byNumber, meetingsOf, type ListedMeeting } from './find.ts';
export type { ItemPlan } from './items.ts';
export { countNames, markPeople, takeOverAnswers, type Mark } from './mark.ts';
export { doings, doingsOf, eraseDoings, type Doing } from './doing.ts';
export { amendPoint, notePoint, type NoteRefusal, type Point } from './notes.ts';
export { itemsFor, noting } from './noting.ts';
export { notesOf } from './last-points.ts';
export { letters } from './letters.ts';
export { carrying, meetingsOfItems } from './of-items.ts';
export { ofLetter } from './of-letter.ts';
export { nextLike, type Like } from './next.ts';
export { keepPaper, paperFile, papersOut, readByHand, type Paper } from './papers.ts';
export { changeMeeting, makeMeeting, type Plan } from './plan.ts';
export { remindOfMeetings } from './remind.ts';
export { shareNotes, unsharedCount } from './share.ts';
export { show, type ShownMeeting } from './show.ts';
export * from './summary/index.ts';
export { carryActions } from './standing.ts';
export { typeIn, type Sheet } from './type-in.ts';
export { unanswered } from './unanswered.ts';
export { work, type Work } from './work.ts';
export { attendance, attendedBy, cameTo, forgetAttendance, wasThere, type How } from './who.ts';

/**
 * A **meeting** of a group has a day, a place or a link, an **agenda** whose items may each carry a
 * finding, and numbers of who came. What was said there are **points**: contributions that belong to
 * an agenda item and stay private until the organiser shares the notes. The **summary** is written
 * from them: a draft, then sent round with a day to answer by, then published to the group or to
 * everyone. **Suggestions** are corrections that people ask for. A **quote** is a place in the
 * summary where somebody's exact words stand for as long as they may be quoted.
 */
export { agenda, itemAt, placeFor, type Item } from './agenda.ts';
export { answersTo, type Answer } from './answers.ts';
export { recordAttendance, type Attendance } from './attendance.ts';
export { byNumber, meetingsOf, type ListedMeeting } from './find.ts';
export { notePoint, type Point } from './notes.ts';
export { letters } from './letters.ts';
export { meetingsOfItems } from './of-items.ts';
export { changeMeeting, makeMeeting, type ItemPlan, type Plan } from './plan.ts';
export { remindOfMeetings } from './remind.ts';
export { shareNotes } from './share.ts';
export { show, type ShownMeeting } from './show.ts';
export * from './summary/index.ts';
export { work, type Work } from './work.ts';

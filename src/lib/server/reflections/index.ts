/*
 * A **reflection** is what somebody says about how a finding or a meeting went, once it is over: five
 * short answers of which one is enough, one set for each person. What it is about is its **subject**.
 * Nobody but its giver reads it before five people have answered; then the group and the research
 * teams read the answers without names, later ones three or more at a time.
 */
export { decline, givenBy, toAsk, toAskTeam } from './ask.ts';
export { eraseTakenBack, forgetGiver, takeAway, withdrawFrom } from './erase.ts';
export { gathered } from './gathered.ts';
export { give, type GiveRefusal } from './give.ts';
export { letters } from './letters.ts';
export { declinedBy, gaveTo, groupsOf, ofPerson } from './of-person.ts';
export { reflected, type Reflected } from './read.ts';
export { recordedAt, recordedBy, recordFor, type OnBehalf, type Recorded } from './record.ts';
export { answersOf } from './rows.ts';
export { counts, type Count } from './show.ts';
export {
	asTeam,
	subjectAt,
	subjectOf,
	subjectsAbout,
	subjectsOf,
	type Subject
} from './subject.ts';
export {
	bringBack,
	bringBackRecorded,
	mineOf,
	takeBack,
	takeBackRecorded,
	takenBack
} from './take-back.ts';

/*
 * The outbox. What happens queues a letter in its own transaction; a job writes and sends it soon
 * after. Letters are composed when they are sent, so that they never hold what was removed meanwhile.
 * Letters to people who are reached by post or phone wait for an organiser to pass them on.
 */
export {
	chooseTopics,
	dropWaiting,
	release,
	stopTopic,
	wantedTopics,
	whoChose
} from './choices.ts';
export { dropLetters, lastAbout, waitingAbout } from './about.ts';
export { deliver } from './deliver.ts';
export { passedOn, toPassOn, undelivered } from './desk.ts';
export { find } from './find.ts';
export { forgetAbout, forgetLetters } from './forget.ts';
export type { Compose, Composed, Fate, Gate, World } from './letter.ts';
export { outbox, type Posted } from './outbox.ts';
export { isQuiet, type QuietHours } from './quiet.ts';
export { forgetLettersTo, lettersTo } from './person.ts';
export { post } from './post.ts';
export { footed, simple } from './simple.ts';
export type { LetterRow } from './tables.ts';

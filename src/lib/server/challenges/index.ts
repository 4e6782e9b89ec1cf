/**
 * A **challenge** is a mark of a study's team on words that disagree with its finding. The team lists
 * them first, and an outcome has to answer each: until a told outcome cites the words, the finding does
 * not count as answered. The mark is on words, never on a person; whoever said them reads that the team
 * owes them an answer.
 */
export {
	eraseChallenges,
	mark,
	MOST_NOTE,
	passageOf,
	unmark,
	type Mark,
	type MarkRefusal
} from './mark.ts';
export { challenged, ofContributions, ofPrompt, ofStudy, type Challenge } from './standing.ts';
export type { ChallengeRow } from './tables.ts';

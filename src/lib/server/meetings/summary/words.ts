import { count, list, weekday } from '#lib/text/dates.ts';
import type { Obstacle } from './publish.ts';
import { problemWords, type Problem } from './text.ts';

/** Why a summary cannot be published yet, in words that say what to do. */
export function inWords(obstacle: Obstacle): string {
	switch (obstacle.why) {
		case 'not-written':
			return 'Write the summary first';
		case 'not-sent-round':
			return 'Send it round to the group first';
		case 'text':
			return problemWords[obstacle.problem];
		case 'too-early':
			return `People have until the end of ${weekday(obstacle.answerBy)} to answer`;
		case 'unanswered':
			return `Answer ${count(obstacle.number, 'correction', 'corrections')} that people suggested`;
		case 'names':
			return `Look at words that may be names: ${list.format(obstacle.names)}`;
	}
}

/** What is wrong with a text as one error at the box of the text. */
export function problemsAt(problems: Problem[], field = 'body'): Record<string, string> {
	return { [field]: problems.map((problem) => problemWords[problem]).join('. ') };
}

import { today, weekday } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';
import { simple, type Compose, type LetterRow } from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import { find } from './find.ts';
import { owingOf } from './questions.ts';

/** Tells somebody on the team that it was asked something: by whom and what stays on the page. */
export const questionAsked: Compose = async (db, letter, { origin, name }) => {
	const asked = await stillOwed(db, letter);
	if (!asked) return null;
	return {
		from: name,
		subject: 'A question to your team',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'Somebody in a group that you work with asks your team a question.',
				`Please answer by ${weekday(asked.due)}. Whoever asked sees this day, and sees when it has passed.`
			],
			link: { words: 'Read the question', href: `${origin}/studies/${asked.study}` }
		})
	};
};

/** Reminds the team on the day before an answer is owed, or after, where the letter could not go sooner. */
export const questionDue: Compose = async (db, letter, { origin, name }) => {
	const asked = await stillOwed(db, letter);
	if (!asked) return null;
	return {
		from: name,
		subject: 'A question waits for your team',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				asked.due < today()
					? `Your team was asked a question. The answer was promised by ${weekday(asked.due)}. It is owed now.`
					: `Your team was asked a question. The answer is promised by ${weekday(asked.due)}.`,
				'One of you can answer for all. A short and honest answer is better than a late one.'
			],
			link: { words: 'Read the question', href: `${origin}/studies/${asked.study}` }
		})
	};
};

/** The question, as long as an answer is owed and the letter's reader is on the team. */
async function stillOwed(db: Db, letter: LetterRow) {
	const said = await find(db, letter.about_id);
	const owing = (await owingOf(db, [said])).get(said.id);
	if (!owing || owing.answered || !said.study_id) return null;
	const team = await studies.team(db, said.study_id);
	if (!team.some((each) => each.person_id === letter.person_id)) return null;
	return { due: owing.due, study: (await studies.find(db, said.study_id)).slug };
}

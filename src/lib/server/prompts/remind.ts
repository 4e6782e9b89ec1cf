import { dayOf, daysAfter, today } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import { together, type Day, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import type { PromptRow } from './tables.ts';

/** How many days before. */
const WEEK = 7;

/**
 * Reminds teams of the day by which they promised to say what they did: a week before, and when it has
 * come. Once for each day that was ever promised, however often it runs; where the server was off that
 * day, as soon as it runs again. Whether it still fits is asked again when it is written. A job runs it.
 */
export async function remindOfFeedback(db: Db, day: Day = today()): Promise<void> {
	const near = await db
		.selectFrom('prompt')
		.selectAll()
		.where('published_at', 'is not', null)
		.where('answered_at', 'is', null)
		.where('feedback_due', '<=', daysAfter(day, WEEK))
		.execute();
	for (const prompt of near) await together(db, (db) => remind(db, prompt, day));
}

async function remind(db: Db, prompt: PromptRow, day: Day) {
	const which = prompt.feedback_due <= day ? 'day' : 'week';
	const team = await studies.team(db, prompt.study_id);
	// who came later is not reminded of an old day, and sees it on the desk
	const to = team.filter(
		({ joined_at }) => which === 'week' || dayOf(joined_at) <= prompt.feedback_due
	);
	const known = await accounts.contacts(
		db,
		to.map(({ person_id }) => person_id)
	);
	for (const { person_id: person } of to) {
		const contact = known.get(person);
		// by email alone: no organiser passes on what is for a team
		if (!contact || accounts.wayTo(contact) !== 'email') continue;
		const about = { kind: 'prompt', id: `${prompt.id} ${which} ${prompt.feedback_due}` };
		await mail.post(db, { kind: 'feedback.due', person, way: 'email', about });
	}
}

/** Which reminder a letter is, of which prompt's promise and of what day. */
export function readReminder(about: string) {
	const [prompt = '', which = '', due = ''] = about.split(' ');
	return { prompt, which, due };
}

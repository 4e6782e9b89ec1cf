import { today, daysAfter } from '#lib/text/dates.ts';
import { keyOf } from '#lib/text/vocabulary.ts';
import * as accounts from '../accounts/index.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Day, type Db, type Instant } from '../db/index.ts';
import { post } from '../mail/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { wordsIn } from './explain.ts';

/**
 * Asks the team what a phrase of its finding means. 'known': the glossary says so already, and nobody
 * is troubled. Asked again it stays one question; where it was answered in another way it is open again.
 */
export async function ask(
	db: Db,
	actor: Actor,
	finding: Finding,
	phrase: string
): Promise<'asked' | 'known'> {
	const { group, study, thread } = finding;
	allow(actor, 'meaning.ask', { group: group.id });
	if (!thread.let_in_at) notFound();
	const words = await wordsIn(db, actor, { group: group.id, studies: [study.id] });
	const entry = words.of(phrase);
	const answered = { entry_id: entry, answered_at: entry ? now() : null, answered_by: null };

	return together(db, async (db) => {
		const asked = await db
			.insertInto('meaning_asked')
			.values({
				...{ id: id(), thread_id: thread.id, phrase, phrase_key: keyOf(phrase), ...answered },
				...{ asked_by: actor.person, asked_at: now() }
			})
			.onConflict((conflict) =>
				conflict
					.columns(['thread_id', 'asked_by', 'phrase_key'])
					.doUpdateSet({ ...answered, asked_at: now() })
					.where('meaning_asked.answered_at', 'is not', null)
			)
			.returning('id')
			.executeTakeFirst();
		if (asked) await record(db, actor, 'meaning.asked', 'meaning', asked);
		if (asked && !entry) await tellTeam(db, study.id);
		return entry ? 'known' : 'asked';
	});
}

/**
 * Tells the team at once, and once more on the next morning what still waits then: at most one letter
 * a day, however much is asked, since a letter of that day is there already.
 */
async function tellTeam(db: Db, study: string) {
	const ids = (await studies.team(db, study)).map((each) => each.person_id);
	const known = await accounts.contacts(db, ids);
	const tomorrow = daysAfter(today(), 1);
	for (const person of ids) {
		const contact = known.get(person);
		// by email alone: no organiser passes on what is for a team
		if (!contact || accounts.wayTo(contact) !== 'email') continue;
		const letter = { kind: 'meaning.asked', person, way: 'email' as const };
		await post(db, { ...letter, about: of(study, today()) });
		await post(db, { ...letter, about: of(study, tomorrow), after: nineOn(tomorrow) });
	}
}

function of(study: string, day: Day) {
	return { kind: 'study day', id: `${study} ${day}` };
}

function nineOn(day: Day): Instant {
	const moment = Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: 'Europe/London',
		plainTime: { hour: 9 }
	});
	return moment.toInstant().toString({ fractionalSecondDigits: 3 }) as Instant;
}

import { allow, notFound, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { id, now, together, type Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import type { MeetingRow, SuggestionRow } from '../tables.ts';
import { summaryOf } from './save.ts';

/** A correction that somebody asked for. `place` is its number in the summary, for its address. */
export type Suggestion = SuggestionRow & { place: number; by: string };

/**
 * Asks for a correction. `box` is the one-time id of the form: the same id with the same words returns
 * what is stored. 'not-sent-round' while there is nothing to correct yet.
 */
export async function suggest(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ body, box }: { body: string; box: string }
): Promise<SuggestionRow | 'not-sent-round'> {
	allow(actor, 'summary.suggest', { group: meeting.group_id });
	return together(db, async (db) => {
		const summary = await summaryOf(db, meeting);
		if (!summary?.sent_round_at) return 'not-sent-round';
		const mine = { summary_id: summary.id, person_id: actor.person, body };
		const suggestion =
			(await insert(db, box, mine)) ??
			(await stored(db, box, mine)) ??
			(await insert(db, id(), mine));
		if (!suggestion) throw new Error('a suggestion that cannot be stored');
		return suggestion;

		async function insert(db: Db, key: string, words: typeof mine) {
			const made = await db
				.insertInto('suggestion')
				.values({ id: UUID.test(key) ? key : id(), ...words, at: now() })
				.onConflict((conflict) => conflict.column('id').doNothing())
				.returningAll()
				.executeTakeFirst();
			if (made) await record(db, actor, 'summary.correction-asked', 'suggestion', made);
			return made;
		}
	});
}

/** What this person may read: an organiser all, oldest first; a member the own ones with their answers. */
export async function suggestionsFor(
	db: Db,
	actor: Actor,
	meeting: MeetingRow
): Promise<Suggestion[]> {
	allow(actor, 'summary.suggest', { group: meeting.group_id });
	const all = await numbered(db, meeting);
	const reads = actor.groups[meeting.group_id] === 'organiser';
	return reads ? all : all.filter((each) => each.person_id === actor.person);
}

/** The suggestion with that number, which may come from an address. 404 when there is none. */
export async function suggestionAt(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	place: string
): Promise<Suggestion> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const all = await numbered(db, meeting);
	return all.find((each) => String(each.place) === place) ?? notFound();
}

/** Answers a suggestion, in words that who asked will read. 'answered' when somebody did before. */
export async function answerSuggestion(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	suggestion: Pick<SuggestionRow, 'id'>,
	{ accepted, answer }: { accepted: boolean; answer: string }
): Promise<SuggestionRow | 'answered'> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return together(db, async (db) => {
		const answered = await db
			.updateTable('suggestion')
			.set({ answer, [accepted ? 'accepted_at' : 'declined_at']: now(), answered_by: actor.person })
			.where('id', '=', suggestion.id)
			.where('accepted_at', 'is', null)
			.where('declined_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!answered) return 'answered';
		const verb = accepted ? 'suggestion.accepted' : 'suggestion.declined';
		await record(db, actor, verb, 'suggestion', suggestion);
		return answered;
	});
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function stored(
	db: Db,
	key: string,
	words: Pick<SuggestionRow, 'summary_id' | 'person_id' | 'body'>
) {
	return db
		.selectFrom('suggestion')
		.selectAll()
		.where('id', '=', key)
		.where('summary_id', '=', words.summary_id)
		.where('person_id', '=', words.person_id)
		.where('body', '=', words.body)
		.executeTakeFirst();
}

async function numbered(db: Db, meeting: MeetingRow): Promise<Suggestion[]> {
	const rows = await db
		.selectFrom('suggestion')
		.innerJoin('summary', 'summary.id', 'suggestion.summary_id')
		.where('summary.meeting_id', '=', meeting.id)
		.selectAll('suggestion')
		.orderBy('suggestion.at')
		.orderBy('suggestion.id')
		.execute();
	const shown = await groups.shownNames(db, meeting.group_id);
	return rows.map((row, index) => ({
		...row,
		place: index + 1,
		by: shown.get(row.person_id) ?? groups.NAMELESS
	}));
}

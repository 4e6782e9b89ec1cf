import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { id, now, together, type Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import type { MeetingRow, SuggestionRow, SummaryRow } from '../tables.ts';
import { summaryOf } from './find.ts';
import { paragraphsOf } from './paragraphs.ts';
import { summaryFor } from './show.ts';
import { bodyAt } from './writings.ts';

/** What somebody asks to have put right. `box`: the one-time id of the form. */
export type Asking = {
	body: string;
	box: string;
	/** the number of the paragraph that is wrong; null: the whole text */
	paragraph?: number | null;
	/** the stamp of the writing that was read, for a paragraph that changed meanwhile */
	seen?: string;
};

/** By whom, and how it came, where an organiser writes down what somebody said or wrote on paper. */
export type Told = { person: string; channel: 'phone' | 'post' | 'meeting' };

/**
 * Asks for a correction. The same box with the same words returns what is stored. 'not-sent-round'
 * while there is nothing to correct yet, 'no-paragraph' where the text never had that many.
 */
export async function suggest(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	asking: Asking
): Promise<SuggestionRow | 'not-sent-round' | 'no-paragraph'> {
	allow(actor, 'summary.suggest', { group: meeting.group_id });
	// who answers a finding first has not read it, and keeps nothing of it with a correction (rules.md A5)
	const shown = await summaryFor(db, actor, meeting);
	if (shown?.locked.length) return 'not-sent-round';
	const who = { person_id: actor.person, channel: 'web', recorded_by: null } as const;
	return ask(db, actor, meeting, asking, who);
}

/** Writes down a correction that came by telephone, on paper or in the room. 'nobody' for who is not in the group. */
export async function recordSuggestion(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ person, channel, ...asking }: Asking & Told
): Promise<SuggestionRow | 'not-sent-round' | 'no-paragraph' | 'nobody'> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const all = await groups.people(db, meeting.group_id);
	if (!all.some((each) => each.person_id === person)) return 'nobody';
	const who = { person_id: person, channel, recorded_by: actor.person };
	return ask(db, actor, meeting, asking, who);
}

type Who = Pick<SuggestionRow, 'person_id' | 'channel' | 'recorded_by'>;

function ask(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ body, box, paragraph = null, seen = '' }: Asking,
	who: Who
) {
	return together(db, async (db) => {
		const summary = await summaryOf(db, meeting);
		if (!summary?.sent_round_at) return 'not-sent-round';
		const about = await aboutParagraph(db, summary, paragraph, seen);
		if (about === 'no-paragraph') return about;
		const mine = { summary_id: summary.id, body, ...who, ...about };
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

async function aboutParagraph(
	db: Db,
	summary: SummaryRow,
	paragraph: number | null,
	seen: string
): Promise<Pick<SuggestionRow, 'paragraph' | 'paragraph_words'> | 'no-paragraph'> {
	if (paragraph === null) return { paragraph: null, paragraph_words: null };
	const words = paragraphsOf(await bodyAt(db, summary, seen))[paragraph - 1];
	return words === undefined ? 'no-paragraph' : { paragraph, paragraph_words: words };
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

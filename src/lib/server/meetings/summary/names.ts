import { allow, type Actor } from '../../access/index.ts';
import * as accounts from '../../accounts/index.ts';
import type { Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import * as studies from '../../studies/index.ts';
import { agenda } from '../agenda.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { correctionsOf } from './corrections.ts';
import { summaryOf } from './find.ts';
import { drawn } from './show.ts';
import { proseOf } from './text.ts';

/**
 * Words in the summary, its quotes included, that are also names of people in the group or on a team:
 * for the organiser to look at before it goes out, since a summary names nobody. It does not refuse, for May is a month too.
 */
export async function namesIn(db: Db, actor: Actor, meeting: MeetingRow): Promise<string[]> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const summary = await summaryOf(db, meeting);
	return summary ? namesAmong(db, meeting, summary) : [];
}

/** The same for words that are not stored yet. Those named under *thanks* said yes to it. */
export async function namesAmong(
	db: Db,
	meeting: MeetingRow,
	summary: Pick<SummaryRow, 'id' | 'meeting_id' | 'title' | 'body_html' | 'picture_alt'>
): Promise<string[]> {
	const quotes = (await drawn(db, summary)).map((piece) =>
		piece.kind === 'quote' ? piece.words : ''
	);
	const { title, body_html, picture_alt } = summary;
	const put = (await correctionsOf(db, summary)).map((correction) => correction.words);
	const text = [title, picture_alt, proseOf(body_html), ...put, ...quotes].join(' ');
	const words = new Set(text.match(/[\p{L}\p{M}\p{N}'’-]+/gu)?.map(bare));
	const names = await everyName(db, meeting);
	const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => /^\p{Lu}/u.test(part));
	return [...new Set(parts)].filter((part) => words.has(bare(part))).toSorted();
}

async function everyName(db: Db, meeting: MeetingRow): Promise<string[]> {
	const people = await groups.people(db, meeting.group_id);
	const known = await accounts.names(
		db,
		people.map((each) => each.person_id)
	);
	const shown = people.flatMap((each) => each.shown_name ?? []);
	const teams = new Set(
		(await agenda(db, meeting)).flatMap((item) => item.finding?.study.id ?? [])
	);
	const team: string[] = [];
	for (const study of teams)
		team.push(...(await studies.team(db, study)).map((each) => each.shown_name));
	return [...known.values(), ...shown, ...team];
}

/** Jo's and Jo are one name. */
function bare(word: string) {
	return word.replace(/['’]s?$/, '');
}

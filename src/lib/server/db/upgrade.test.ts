import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kysely } from 'kysely';
import { migrations } from '#migrations/index.ts';
import { terms } from '#lib/text/search.ts';
import { bare, engines } from '../../../../tests/support/engines.ts';
import * as contributions from '../contributions/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as themes from '../themes/index.ts';
import { migrate } from './migrate.ts';
import type { Db } from './open.ts';

/** The first release: what an installation that was never upgraded holds. */
const FIRST = '0010_reading';

const at = (minute: number) => `2026-03-04T10:${String(minute).padStart(2, '0')}:00.000Z`;

// A year's work of an installation goes through every migration since, and is still what it was.
describe.each(engines)('a database of the first release on %s', (engine) => {
	let db: Db;
	let drop: () => Promise<void>;

	beforeAll(async () => {
		({ db, drop } = await bare(engine));
		const before = Object.entries(migrations).filter(([name]) => name <= FIRST);
		await migrate(db, Object.fromEntries(before));
		await fill(db as unknown as Kysely<Rows>);
		await migrate(db);
	});
	afterAll(async () => {
		await db.destroy();
		await drop();
	});

	it('keeps what was said, and finds it by its words', async () => {
		const actor = await contributions.actorOf(db, 'marian');
		if (!actor) throw new Error('nobody there');
		const study = await studies.bySlug(db, 'link-workers');
		const { found } = await contributions.search(db, actor, { study: study.id }, terms('clearer'));
		expect(found.map(({ id, body }) => ({ id, body }))).toEqual([
			{ id: 'said', body: 'It is clearer now.' }
		]);
		expect(contributions.readable(actor, await contributions.find(db, 'said'))).toBe('words');
		const [finding] = await prompts.list(db, study.id);
		expect(finding?.version.title).toBe('Presence');
	});

	it('says of each coding on which wording it was made', async () => {
		const codings = (await themes.codingsOf(db, ['said'])).get('said') ?? [];
		expect(codings.map(({ id, wording_from }) => ({ id, wording_from }))).toEqual([
			{ id: 'on the first', wording_from: null },
			{ id: 'on the second', wording_from: at(20) },
			{ id: 'on the last', wording_from: at(40) }
		]);
		const wordings = await db
			.selectFrom('earlier_wording')
			.select(['body', 'stood_from'])
			.orderBy('replaced_at')
			.execute();
		expect(wordings).toEqual([
			{ body: 'It is.', stood_from: null },
			{ body: 'It is clear.', stood_from: at(20) }
		]);
	});

	it('begins the history of a theme with its making', async () => {
		const study = await studies.bySlug(db, 'link-workers');
		const [theme] = await themes.list(db, study);
		expect(theme).toMatchObject({ name: 'Being there', colour: null, sign: null, depth: 0 });
		const changes = await db.selectFrom('theme_change').selectAll().execute();
		expect(changes).toMatchObject([
			{ did: 'made', after: 'Being there', at: at(5), by_id: 'marian' }
		]);
	});
});

/** Rows as the first release had them: this schema is in no type any more. */
type Rows = Record<string, Record<string, string | number | null>>;

async function fill(db: Kysely<Rows>) {
	const put = (table: string, row: Rows[string]) => db.insertInto(table).values(row).execute();
	const by = { created_at: at(0), created_by: 'marian' };
	for (const id of ['marian', 'amara'])
		await put('person', { id, known_name: id, reach: 'post', created_at: at(0) });
	await put('group', {
		...{ id: 'group', slug: 'deep-end', name: 'Deep End', about: '', discreet_name: 'D' },
		...{ controller: '', looks_in: '', phone: '', worries_name: '', worries_phone: '' },
		...{ support: '', ...by }
	});
	await put('membership', {
		...{ group_id: 'group', person_id: 'amara', role: 'member' },
		...{ shown_name: 'Amara', shown_name_key: 'amara', joined_at: at(0), added_by: 'marian' }
	});
	await put('study', {
		...{ id: 'study', slug: 'link-workers', title: 'Link workers', about: '', aim: '', funder: '' },
		...{ award_number: '', disclaimer: '', acknowledgement: '', stage: 'analysis' },
		...{ controller: '', ethics: '', payment: '', contact_name: '', contact_phone: '' },
		...{ contact_email: '', ...by }
	});
	await put('team_member', {
		...{ study_id: 'study', person_id: 'marian', role: 'lead', shown_name: 'Marian' },
		...{ joined_at: at(0), added_by: 'marian' }
	});
	await put('prompt', {
		...{ id: 'prompt', study_id: 'study', number: 1, minutes: 10, closes_on: '2026-04-04' },
		...{ feedback_due: '2026-05-04', published_at: at(1), published_by: 'marian', ...by }
	});
	await put('prompt_version', {
		...{ id: 'version', prompt_id: 'prompt', number: 1, title: 'Presence', found: 'F', why: 'W' },
		...{ found_html: '', why_html: '', can_change: '', cannot_change: '', ...by },
		...{ published_at: at(1), published_by: 'marian' }
	});
	await put('thread', {
		...{ id: 'thread', prompt_id: 'prompt', group_id: 'group', asked_at: at(1) },
		...{ asked_by: 'marian', let_in_at: at(1), let_in_by: 'marian', next_number: 2 }
	});
	await put('contribution', {
		...{ id: 'said', ref: 'ABCDEF', kind: 'response', group_id: 'group', thread_id: 'thread' },
		...{ version_id: 'version', number: 1, person_id: 'amara', role: 'member', typed_by: 'amara' },
		...{ channel: 'web', wording: 'verbatim', audience: 'group', body: 'It is clearer now.' },
		...{ given_at: at(2), created_at: at(2), edited_at: at(40), edited_by: 'amara' },
		...{ shared_at: at(2), shared_by: 'amara' }
	});
	const earlier = { contribution_id: 'said', replaced_by: 'amara' };
	await put('earlier_wording', { ...earlier, id: 'w1', body: 'It is.', replaced_at: at(20) });
	await put('earlier_wording', { ...earlier, id: 'w2', body: 'It is clear.', replaced_at: at(40) });
	await put('theme', {
		...{ id: 'theme', study_id: 'study', number: 1, name: 'Being there', name_key: 'being there' },
		...{ plain_meaning: 'Somebody stays.', note: '', created_at: at(5), created_by: 'marian' }
	});
	const coding = { contribution_id: 'said', theme_id: 'theme', memo: '', coded_by: 'marian' };
	const passage = { ...coding, starts: 0, ends: 2 };
	await put('coding', { ...passage, id: 'on the first', coded_at: at(10) });
	await put('coding', { ...passage, id: 'on the second', coded_at: at(30) });
	await put('coding', { ...passage, id: 'on the last', coded_at: at(50) });
}

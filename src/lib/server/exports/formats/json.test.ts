import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#lib/text/dates.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../tests/support/exports.ts';
import { note } from '../../../../../tests/support/noted.ts';
import { again, say } from '../../../../../tests/support/said.ts';
import { schemaOf, type Document } from '../../../../../tests/support/study-schema.ts';
import { tell } from '../../../../../tests/support/told.ts';
import * as contributions from '../../contributions/index.ts';
import * as themes from '../../themes/index.ts';
import type * as exports from '../index.ts';

const EMOJI = '👩🏽‍🔬 One steady person. שלום, q\u0307\u0323. <b>"no"</b>';

describe.each(engines)('a study as JSON on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	const { errors } = schemaOf();
	beforeAll(() => desk.begin());

	/** The document, which has to be as the schema says. */
	async function taken(audience: exports.Audience, filter: exports.Filter = {}) {
		const made = await desk.take(audience, { format: 'json', filter });
		const text = new TextDecoder('utf-8', { fatal: true }).decode(desk.bytes(made));
		const document = JSON.parse(text) as Document;
		expect(errors(document)).toEqual([]);
		return { made, text, document };
	}

	async function theme(name: string, parent: string | null = null) {
		const input = { name, plain_meaning: `About ${name}`, note: `Planted note on ${name}`, parent };
		const made = await themes.make(use(), desk.world.lead, desk.world.study, input);
		if (typeof made === 'string') throw new Error(made);
		return made;
	}

	it('is as the schema says while nothing was given', async () => {
		for (const audience of ['team', 'others'] as const) {
			const { document } = await taken(audience);
			expect(document).toMatchObject({ contributions: [], themes: [], outcomes: [] });
			expect(document.about).toMatchObject({ audience, contributions: 0, filter: null });
		}
	});

	it('says the study, what was asked, and of whom, and nobody to ring', async () => {
		const { world, finding } = desk;
		const { document, text } = await taken('team');
		const { title, aim, funder, award_number } = world.study;
		expect(document.study).toMatchObject({ title, aim, funder, award_number, stage: 'analysis' });
		for (const contact of ['Rosa', 'rosa@example.org', '0114 496'])
			expect(text).not.toContain(contact);
		expect(document.groups).toEqual([
			{ slug: 'riverside', name: 'Riverside Group', about: world.group.about }
		]);
		expect(document.threads).toEqual([{ thread_id: '1-riverside', prompt: 1, group: 'riverside' }]);
		const questions = finding.questions.map(({ id, text, position }) => ({
			...{ question_id: id, text, position }
		}));
		expect(questions).toHaveLength(2);
		expect(document.prompts).toEqual([
			{
				...{ number: 1, title: finding.version.title, questions },
				versions: [
					{
						...{ number: 1, title: finding.version.title, questions },
						found: { markdown: 'They **stay** with people.' },
						why: { markdown: finding.version.why },
						...{ what_changed: null, why_changed: null },
						published_at: finding.version.published_at
					}
				]
			}
		]);
	});

	it('holds for the team what is known of each contribution', async () => {
		const db = use();
		const { world, finding } = desk;
		const said = await say(db, world.member, finding, EMOJI);
		await say(db, world.member2, finding, 'Planted and private.', { audience: 'private' });
		await contributions.reply(db, world.lead, finding, said, {
			...{ body: 'Thank you, Mo.', audience: 'group', box: 'b' }
		});
		const point = await note(db, world, finding, 'Said by somebody.');
		const above = await theme('Above');
		const below = await theme('Below', above.id);
		await themes.mark(db, world.researcher, world.study, said, [below], {
			passages: [{ starts: 5, ends: 23 }],
			wordingFrom: null,
			memo: 'Planted memo of a coder.'
		});
		const told = await tell(db, world, finding, [said], { kind: 'no change' });

		const { document } = await taken('team');
		const of = (text: string) => document.contributions.find((each) => each.text === text);
		const { number, given_at } = await again(db, said);
		const [coding] = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		expect(of(EMOJI)).toEqual({
			contribution_id: said.ref,
			case_id: expect.stringMatching(/^P\d+$/),
			...{ role: 'member', kind: 'response', point_kind: null, thread_id: '1-riverside' },
			...{ prompt: 1, version: 1, question_id: finding.questions[0]?.id, group: 'riverside' },
			...{ number, agenda_item_id: null, meeting: null, text: EMOJI },
			...{ audience: 'group', way: 'online', wording: 'verbatim', date: dayOf(given_at) },
			...{ in_reply_to: null, agreed: null, agreed_of: null, themes: ['Below'] },
			...{ outcomes: [told.number], came: 'outcome', may_quote: 'retell' },
			codings: [
				{
					...{ coding_id: coding?.id, theme: below.number, starts: 5, ends: 23, earlier: false },
					coder: expect.stringMatching(/^R\d+$/),
					coded_at: coding?.coded_at,
					memo: 'Planted memo of a coder.'
				}
			]
		});
		expect(Array.from(EMOJI).slice(5, 23).join('')).toBe('One steady person.');
		expect(of('Planted and private.')).toMatchObject({
			...{ audience: 'private', number: null, came: 'received' }
		});
		expect(document.contributions.find(({ kind }) => kind === 'reply')).toMatchObject({
			...{ role: 'researcher', in_reply_to: said.ref, came: 'outcome' }
		});
		expect(of(point.body)).toMatchObject({
			...{ kind: 'point', point_kind: 'view', audience: 'private', meeting: '2026-03-04' },
			agenda_item_id: point.agenda_item_id
		});
		expect(document.themes).toMatchObject([
			{ number: above.number, path: 'Above', parent: null, note: 'Planted note on Above' },
			{ number: below.number, path: 'Above > Below', parent: above.number, retired: false }
		]);
		expect(document.outcomes).toEqual([
			{
				...{ number: told.number, kind: 'no change', prompt: 1, question_id: null },
				...{ you_said: told.you_said, we_did: told.we_did, reason: told.reason },
				...{ standard: null, on_day: told.on_day, told_at: told.told_at },
				...{ version_from: null, version_to: null, contributions: [said.ref] }
			}
		]);
	});

	it('holds for others what may be quoted, with no key for what they may not know', async () => {
		const db = use();
		expect((await taken('others')).document.contributions).toEqual([]);
		await desk.permit(desk.world.member, 'yes');
		const { document, text, made } = await taken('others');
		expect(document.contributions).toHaveLength(1);
		const [only] = document.contributions;
		expect(only).toMatchObject({ text: EMOJI, may_quote: 'yes' });
		expect(only?.date).toMatch(/^\d{4}-\d{2}$/);
		for (const key of ['way', 'number', 'agenda_item_id']) expect(only).not.toHaveProperty(key);
		expect(Object.keys(only?.codings[0] ?? {})).toEqual(['theme', 'starts', 'ends', 'earlier']);
		expect(document.themes[0]).not.toHaveProperty('note');
		for (const planted of ['Planted', 'private.', 'Thank you', 'Said by', 'Mo', 'Winnie'])
			expect(text).not.toMatch(new RegExp(`\\b${planted}`));
		expect(document.about.withheld.map(({ reason }) => reason)).not.toContain('private');
		expect(document.about).toMatchObject({
			...{ export_number: made.number, export_id: made.id, taken_at: made.taken_at },
			...{ contributions: 1, removed: [], example: false }
		});

		const said = await contributions.byIds(db, [await idOf(only?.contribution_id)]);
		await contributions.withdraw(db, desk.world.member, said[0] as never);
		const next = (await taken('team')).document;
		expect(next.about.removed).toEqual([only?.contribution_id]);
		expect(next.about.withheld).toEqual([
			{ reason: 'withdrawn', means: 'removed by whoever gave it', number: 1 }
		]);
		expect(JSON.stringify(next)).not.toContain('One steady person');
	});

	it('says what it was narrowed to by what names things in it', async () => {
		const { prompt } = desk.finding;
		const filter = { prompt: prompt.id, group: desk.world.group.id, kind: 'reply' } as const;
		const { document } = await taken('team', filter);
		expect(document.about.filter).toEqual({ prompt: 1, group: 'riverside', kind: 'reply' });
		expect(document.contributions.map(({ kind }) => kind)).toEqual(['reply']);
		const since = (await taken('team', { since: true })).document;
		expect(since.about).toMatchObject({ filter: { since: true }, changed: [] });
	});

	async function idOf(ref = '') {
		const [found] = await contributions.ofRefs(use(), desk.world.study.id, [ref]);
		return found?.id ?? '';
	}
});

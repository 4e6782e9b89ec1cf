import { beforeAll, describe, expect, it } from 'vitest';
import { day, dayOf, monthName } from '#lib/text/dates.ts';
import { prose } from '#lib/text/prose.ts';
import { validator } from '../../../../../../../tests/e2e/support/html-validate.ts';
import { engines, fresh } from '../../../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../../../tests/support/exports.ts';
import { note } from '../../../../../../../tests/support/noted.ts';
import { say } from '../../../../../../../tests/support/said.ts';
import { tell } from '../../../../../../../tests/support/told.ts';
import * as contributions from '../../../../contributions/index.ts';
import * as themes from '../../../../themes/index.ts';
import type { Audience, Filter } from '../../../index.ts';

describe.each(engines)('what a report says on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	async function page(audience: Audience, filter: Filter = {}) {
		const html = desk.file(await desk.take(audience, { format: 'html', filter }));
		const { results } = await validator.validateString(html);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		return html;
	}

	const rowsIn = (html: string) =>
		Array.from(html.matchAll(/<tr role="row"><th scope="row".*?<\/tr>/gs), ([row]) =>
			Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs), ([, cell = '']) =>
				prose(cell).trim()
			)
		);
	const quotesIn = (html: string) =>
		Array.from(html.matchAll(/<blockquote>(.*?)<\/blockquote>/gs), ([, words = '']) =>
			prose(words).replace(/\s+/g, ' ').trim()
		);

	it('is whole while nothing was given', async () => {
		for (const audience of ['team', 'others'] as const) {
			const html = await page(audience);
			for (const words of [
				'Nothing that was said is in this file.',
				'There is no outcome in this file.',
				'EX123456'
			])
				expect(html).toContain(words);
			expect(html).not.toMatch(/<table|<h2>Themes/);
		}
	});

	it('says of each who, how, when, what it answers and whether it may be quoted', async () => {
		const db = use();
		const { member, member2, lead } = desk.world;
		const said = await say(db, member, desk.finding, 'Steady 👩🏽‍🔬 שלום, said twice: steady.');
		await say(db, member2, desk.finding, 'Between us.', { audience: 'private', question: 1 });
		await contributions.reply(db, lead, desk.finding, said, {
			...{ body: 'Thank you.', audience: 'group', box: 'b' }
		});
		const point = await note(db, desk.world, desk.finding, 'Said in the room.');
		const html = await page('team');
		const on = day(dayOf(said.given_at));
		const of = new Map(rowsIn(html).map((row) => [row[2], row]));
		const [, code = ''] = of.get(said.body) ?? [];
		expect(code).toMatch(/^P\d{4}$/);
		const retell = 'only in other words';
		expect(of.get(said.body)).toEqual([said.ref, code, said.body, 'Online', on, retell]);
		expect(of.get('Thank you.')?.slice(1)).toEqual([
			expect.stringMatching(`^R\\d+, in reply to ${said.ref}$`),
			...['Thank you.', 'Online', on, retell]
		]);
		expect(of.get('Between us.')?.slice(1)).toEqual([
			expect.stringMatching(/^P\d{4}, private$/),
			...['Between us.', 'Online', on, 'no']
		]);
		expect(of.get(point.body)).toEqual([
			point.ref,
			expect.stringMatching(/^ROOM-\d{4}, private, noted.*, in the meeting of 4 March 2026$/),
			...[point.body, 'In a meeting', expect.any(String), 'no']
		]);
		expect(of.size).toBe(4);
		expect(html.match(/<caption>/g)).toHaveLength(3);

		await desk.permit(member, 'yes');
		const others = await page('others');
		const month = monthName(said.given_at.slice(0, 7));
		expect(rowsIn(others)).toEqual([[said.ref, code, said.body, month, 'yes']]);
		expect(others).not.toContain('How it came<');
		expect(others).not.toMatch(/Between us|Thank you|in the room|private/);
	});

	it('quotes the passages of a theme that may be quoted: by code for the team, by nobody for others', async () => {
		const db = use();
		const { researcher, lead, study, member2 } = desk.world;
		const input = {
			name: 'Calm',
			plain_meaning: 'Being calm.',
			note: 'Planted note.',
			parent: null
		};
		const theme = await themes.make(db, lead, study, input);
		if (typeof theme === 'string') throw new Error(theme);
		const [said] = await contributions.ofRefs(db, study.id, [
			rowsIn(await page('others'))[0]?.[0] ?? ''
		]);
		const secret = await say(db, member2, desk.finding, 'Planted and not permitted.');
		const put = async (on: typeof secret, cut: { starts: number; ends: number }[]) =>
			themes.mark(db, researcher, study, on, [theme], {
				...{ passages: cut.length ? cut : 'whole', wordingFrom: null, memo: '' }
			});
		// code points: the sign before it counts four
		await put(said as typeof secret, [
			{ starts: 0, ends: 11 },
			{ starts: 30, ends: 36 }
		]);
		await put(secret, []);
		const told = await tell(db, desk.world, desk.finding, [secret], { standard: 'impact' });

		const team = await page('team');
		const code = rowsIn(team).find(([ref]) => ref === said?.ref)?.[1];
		expect(quotesIn(team)).toEqual([
			`“Steady 👩🏽‍🔬” ${code}, ${said?.ref}`,
			`“steady” ${code}, ${said?.ref}`
		]);
		expect(team).toContain('2 contributions in this file stand under it. 1 of them is quoted here');
		expect(team).toContain('Note of the team: Planted note.');
		for (const words of [
			'We changed the wording',
			told.you_said,
			told.we_did,
			told.reason,
			'Impact',
			secret.ref
		])
			expect(team.slice(team.indexOf('<h2>Outcomes'))).toContain(words);

		const others = await page('others');
		expect(quotesIn(others)).toEqual(['“Steady 👩🏽‍🔬”', '“steady”']);
		expect(others).not.toMatch(/Planted/);
		expect(others.slice(others.indexOf('<h2>Outcomes'))).not.toContain(secret.ref);
	});

	it('is of one finding where it was narrowed to it', async () => {
		const db = use();
		const before = desk.finding.prompt.number;
		await desk.next();
		await say(db, desk.world.member, desk.finding, 'To the second.');
		const html = await page('team', { prompt: desk.finding.prompt.id });
		expect(html).toContain(`<h2>Finding ${desk.finding.prompt.number}: `);
		expect(html).not.toContain(`<h2>Finding ${before}: `);
		expect(rowsIn(html).map(([, , words]) => words)).toEqual(['To the second.']);
	});
});

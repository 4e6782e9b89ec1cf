import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet, plan } from '../../../../../tests/support/meetings.ts';
import { publishAll } from '../../../../../tests/support/published.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

const TITLES = ['One', 'Two', 'Three', 'Four', 'Five'];

describe.each(engines)('the published summaries on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	const met = new Map<string, MeetingRow>();

	beforeAll(async () => {
		travel('2027-03-22T12:00:00Z');
		world = await makeWorld(use());
		expect(await meetings.publicSummaries(use())).toEqual({
			...{ summaries: [], later: null, earlier: null }
		});
		// three on one day, and the last one a year before
		for (const [index, title] of TITLES.entries()) {
			travel(`2027-03-22T12:00:0${index}Z`);
			const on_day = (index === 4 ? '2026-03-01' : `2027-03-${index < 3 ? 20 : 21}`) as never;
			const of = { ...plan([{ title: 'Welcome' }]), on_day };
			const meeting = await meetings.makeMeeting(use(), world.organiser, world.group, of);
			await publishAll(use(), world, meeting, { title }, travel);
			met.set(title, meeting);
		}
		vi.useRealTimers();
	});
	afterEach(() => void vi.useRealTimers());

	const page = async (from: meetings.From, most: number) => {
		const { summaries, ...ways } = await meetings.publicSummaries(use(), from, most);
		return { titles: summaries.map(({ title }) => title), ...ways };
	};

	it('come page by page, the last published first, and none twice', async () => {
		const first = await page(null, 2);
		expect(first).toMatchObject({ titles: ['Five', 'Four'], later: null });
		const second = await page(first.earlier, 2);
		expect(second.titles).toEqual(['Three', 'Two']);
		const third = await page(second.earlier, 2);
		expect(third).toMatchObject({ titles: ['One'], earlier: null });

		const back = await page(third.later, 2);
		expect(back.titles).toEqual(['Three', 'Two']);
		expect(await page(back.later, 2)).toMatchObject({ titles: ['Five', 'Four'], later: null });
		expect((await page(back.earlier, 2)).titles).toEqual(['One']);
		expect((await page({ after: 'no-such-summary' }, 2)).titles).toEqual(['Five', 'Four']);
	});

	it('lead to the meetings before and after them in the same group', async () => {
		const at = async (title: string) => (await of(title)).slug;
		const beside = async (title: string) => {
			const { earlier, later } = await meetings.besides(use(), await at(title));
			return [earlier?.title ?? null, later?.title ?? null];
		};
		expect(await beside('Four')).toEqual(['Three', null]);
		expect(await beside('One')).toEqual(['Five', 'Two']);
		expect(await beside('Five')).toEqual([null, 'One']);
	});

	it('are told newest first, in full, and no longer once they are taken back', async () => {
		const newest = async () => (await meetings.newestArticles(use(), 3)).map(({ title }) => title);
		expect(await newest()).toEqual(['Five', 'Four', 'Three']);
		await meetings.unpublish(use(), world.organiser, met.get('Four') as MeetingRow);
		expect(await newest()).toEqual(['Five', 'Three', 'Two']);
		expect((await page(null, 9)).titles).toEqual(['Five', 'Three', 'Two', 'One']);
		expect((await meetings.besides(use(), (await of('Three')).slug)).later).toBeNull();
		// whoever stands there turns the page all the same
		const gone = (await of('Four')).slug;
		expect((await page({ after: gone }, 2)).titles).toEqual(['Three', 'Two']);
		const slugs = (await meetings.publicAddresses(use())).map(({ slug }) => slug);
		expect(slugs).toHaveLength(4);
		expect(slugs).not.toContain(gone);
	});

	it('hold no draft, and none that only the group has', async () => {
		const draft = await meet(use(), world);
		await meetings.saveSummary(use(), world.organiser, draft, {
			...{ title: 'A draft', body: 'Planted', seen: '' }
		});
		expect(JSON.stringify(await meetings.newestArticles(use(), 50))).not.toContain('Planted');
		expect((await page(null, 50)).titles).not.toContain('A draft');
	});

	async function of(title: string) {
		const summary = await meetings.summaryOf(use(), met.get(title) as MeetingRow);
		if (!summary) throw new Error('no summary');
		return summary;
	}
});

function travel(to: string) {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });
}

import { expect, test } from '../support/server.ts';
import { asSecondOrganiser, box, entry, listed, open, stored, type } from './hands.ts';

const EACH = 100;

test.describe('several who take notes at once', { tag: '@with-javascript' }, () => {
	test('type 300 notes: none is lost, each keeps the own order, and all see all', async ({
		as,
		server
	}) => {
		test.setTimeout(120_000);
		const second = await as('organiser');
		await asSecondOrganiser(second, server.databasePath, server.origin);
		const takers = await Promise.all([
			open(await as('organiser')),
			open(second),
			open(await as('researcher'))
		]);
		const words = (taker: number, note: number) => `Of ${taker}, note ${note} of many.`;

		const begun = Date.now();
		await Promise.all(
			takers.map(async (page, taker) => {
				for (let note = 1; note <= EACH; note++) {
					await box(page).fill(words(taker, note));
					await box(page).press('Enter');
				}
			})
		);
		for (const page of takers) {
			await expect(listed(page).getByText('Waiting to send')).toHaveCount(0, { timeout: 60_000 });
			await expect(listed(page).getByRole('article')).toHaveCount(3 * EACH, { timeout: 30_000 });
			await expect(page.getByRole('navigation', { name: 'Agenda' })).toContainText(
				`${3 * EACH} notes`
			);
		}
		test
			.info()
			.annotations.push({ type: 'seconds', description: `${(Date.now() - begun) / 1000}` });

		for (const [taker, page] of takers.entries()) {
			const own = Array.from({ length: EACH }, (_, note) => words(taker, note + 1));
			expect(stored(server.databasePath, `Of ${taker}, note`)).toEqual(own);
			const bodies = await listed(page).locator('.contribution__body').allInnerTexts();
			const seen = bodies.filter((body) => body.startsWith(`Of ${taker},`));
			expect(seen).toEqual(own);
		}
		const [first] = takers;
		// as the server draws it; the page asks at once for what was noted in the last moments as well
		const drawn = await (await first!.request.get(first!.url())).text();
		expect(drawn).toContain('The last notes stand here.');
		expect(drawn.match(/<article/g)).toHaveLength(50);
		await first!.goto(`${new URL(first!.url()).pathname}/2?page=1`);
		await expect(first!.getByRole('article')).toHaveCount(50);
		await expect(first!.getByRole('article').first()).toContainText('note 1 of many');
	});

	test('see what others note, change and undo, without reloading', async ({ as, server }) => {
		const noor = await open(await as('organiser'));
		const marian = await open(await as('researcher'));
		await type(marian, 'Heard by the team.');
		await expect(entry(noor, 'Heard by the team.')).toBeVisible();
		await expect(noor.getByRole('status').filter({ hasText: 'new note' })).toHaveText(
			'1 new note from others'
		);
		await expect(box(noor)).toHaveValue('');

		await entry(marian, 'Heard by the team.')
			.getByRole('button', { name: /^Change/ })
			.click();
		const change = marian.getByLabel('Change the words');
		await expect(change).toBeFocused();
		await change.fill('Heard well by the team.');
		await marian.getByLabel('Kind of note', { exact: true }).selectOption({ label: 'A worry' });
		await marian.getByRole('button', { name: 'Keep the change' }).click();
		await expect(entry(noor, 'Heard well by the team.')).toContainText('A worry');
		expect(stored(server.databasePath, 'Heard')).toEqual(['Heard well by the team.']);

		await marian.getByRole('button', { name: 'Undo the last note' }).click();
		await expect(entry(noor, 'Heard well by the team.')).toHaveCount(0);
		await expect(box(marian)).toHaveValue('Heard well by the team.');
		expect(stored(server.databasePath, 'Heard')).toEqual([]);
	});

	test('note under their own study’s items alone, and are told of no other', async ({ as }) => {
		const noor = await open(await as('organiser'), '/groups/deep-end/meetings/3/notes?item=1');
		await type(noor, 'Planted at the welcome.');
		const context = await as('researcher');
		const marian = await open(context);
		const agenda = marian.getByRole('navigation', { name: 'Agenda' });
		await expect(agenda.getByRole('link')).toHaveCount(1);
		const from = new Date(Date.now() - 3_600_000).toISOString();
		for (const query of ['', `?since=${from}`, '?since=nonsense']) {
			const told = await context.request.get(`/groups/deep-end/meetings/3/notes/since${query}`);
			expect(told.status()).toBe(200);
			expect(await told.text()).not.toContain('Planted');
			expect(await told.text()).not.toContain('Welcome');
		}
		await expect(marian.getByText('Who said it?')).toHaveCount(0);
	});
});

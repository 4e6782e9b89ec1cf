import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { cut } from './tour/cut.ts';
import { may, overflowing } from './tour/overflow.ts';

const apart = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;
const finding = '/groups/deep-end/prompts/link-workers-1?page=all';

// What people set in their browsers, judged by the places of the words.
test.describe('on the page of a finding', { tag: '@with-javascript' }, () => {
	for (const width of [360, 1280]) {
		test(`no word is cut where letters are twice as large, ${width} wide`, async ({ as }, info) => {
			const page = await open(await as('member'), width);
			await wear(page, 'html { font-size: 200% }');
			await keep(page, info.outputPath(`large-${width}.png`));
			expect(await page.evaluate(cut)).toEqual([]);
			expect(await page.evaluate(overflowing, may)).toEqual([]);
		});

		test(`no word is cut where letters and lines stand further apart, ${width} wide`, async ({
			as
		}) => {
			const page = await open(await as('member'), width);
			await wear(page, apart);
			expect(await page.evaluate(cut)).toEqual([]);
			expect(await page.evaluate(overflowing, may)).toEqual([]);
		});
	}

	test('nothing is lost where colours are forced', async ({ as }, info) => {
		const page = await open(await as('member'), 1280);
		await page.emulateMedia({ forcedColors: 'active' });
		await keep(page, info.outputPath('forced.png'));
		expect(await page.evaluate(cut)).toEqual([]);
		// what a background said alone keeps an edge
		for (const piece of await page.locator('.badge, .callout, .contribution--mine').all())
			expect(await piece.evaluate(edges), await piece.innerText()).toBeGreaterThan(0);
	});
});

async function open(context: { newPage(): Promise<Page> }, width: number) {
	const page = await context.newPage();
	await page.setViewportSize({ width, height: 800 });
	await page.goto(finding);
	return page;
}

/** Lays a person's own style over ours, as a browser does: past what the page itself may bring in. */
function wear(page: Page, style: string) {
	return page.evaluate((style) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(style);
		document.adoptedStyleSheets.push(sheet);
	}, style);
}

/** For a person to look at. */
function keep(page: Page, path: string) {
	return page.screenshot({ path, fullPage: true });
}

function edges(element: Element) {
	const { borderTopWidth, borderInlineStartWidth } = getComputedStyle(element);
	return Math.max(parseFloat(borderTopWidth), parseFloat(borderInlineStartWidth));
}

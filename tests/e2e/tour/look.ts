import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { may, overflowing } from './overflow.ts';

export const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** The rules that hang on places and colours. All others hang on what is there, however wide the page is. */
const drawn = [
	'color-contrast',
	'link-in-text-block',
	'scrollable-region-focusable',
	'target-size'
];

/**
 * What is wrong with the page that is open: its frame, and, wide and narrow, what axe finds and what
 * sticks out. It begins as wide as the window is. Where the same is shown both times, only the rules
 * that hang on places and colours are asked again.
 */
export async function look(page: Page): Promise<string[]> {
	const begun = page.viewportSize()?.width === narrow.width ? narrow : wide;
	await page.setViewportSize(begun);
	const wrong = [...(await frame(page)), ...(await drawnAs(page, begun))];
	const before = await page.evaluate(shown);
	const other = begun === wide ? narrow : wide;
	await page.setViewportSize(other);
	const same = (await page.evaluate(shown)) === before;
	wrong.push(...(await drawnAs(page, other, same ? drawn : undefined)));
	return wrong;
}

async function drawnAs(page: Page, size: typeof wide, rules?: string[]) {
	const found = (await axe(page, rules)).map((words) => `${size.width} wide: ${words}`);
	return size === narrow ? [...found, ...(await page.evaluate(overflowing, may))] : found;
}

/** In the browser: a 1 for each element that is shown, a 0 for each other. */
function shown() {
	const all = [...document.querySelectorAll('*')];
	return all
		.map((element) => Number(element.checkVisibility({ visibilityProperty: true })))
		.join('');
}

async function frame(page: Page) {
	const { title, headings, language } = await page.evaluate(() => ({
		title: document.title,
		headings: document.querySelectorAll('h1').length,
		language: document.documentElement.lang
	}));
	return [
		headings === 1 ? '' : `has ${headings} h1`,
		language === 'en-GB' ? '' : `is in ${language}`,
		/\S – Soundings$/.test(title) ? '' : `is called ${title}`
	].filter(Boolean);
}

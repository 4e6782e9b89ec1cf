import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { may, overflowing } from './overflow.ts';

export const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/**
 * What is wrong with the page that is open: its frame, and, wide and narrow, what axe finds and what
 * sticks out. It begins as wide as the window is: each change of it takes a while.
 */
export async function look(page: Page): Promise<string[]> {
	const sizes = page.viewportSize()?.width === narrow.width ? [narrow, wide] : [wide, narrow];
	const wrong = await frame(page);
	for (const size of sizes) {
		await page.setViewportSize(size);
		wrong.push(...(await axe(page)).map((words) => `${size.width} wide: ${words}`));
		if (size === narrow) wrong.push(...(await page.evaluate(overflowing, may)));
	}
	return wrong;
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

import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { may, overflowing } from './overflow.ts';

export const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** What is wrong with the page that is open: its frame, and, wide and narrow, what axe finds and what sticks out. */
export async function look(page: Page): Promise<string[]> {
	await page.setViewportSize(wide);
	const wrong = [...(await frame(page)), ...(await axe(page))];
	await page.setViewportSize(narrow);
	wrong.push(...(await page.evaluate(overflowing, may)));
	wrong.push(...(await axe(page)).map((words) => `narrow: ${words}`));
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

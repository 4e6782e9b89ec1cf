import type { BrowserContext, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { createRequire } from 'node:module';

// the engine that @axe-core/playwright brings; its own builder puts it into the page before every run
const engine = createRequire(import.meta.resolve('@axe-core/playwright'));
const { source } = engine('axe-core') as { source: string };

const options: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations'],
	selectors: false // a fault is told by its HTML; a path to every element it looked at costs as much again
};

declare global {
	interface Window {
		axe?: { run(options: object): Promise<AxeResults> };
	}
}

/** Gives the engine to every page of the window beforehand, where many are looked at: sent to each, it costs more than its look. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ content: source });

/** What axe finds wrong with the page that is open, by WCAG 2.0 to 2.2 A and AA and by best practice. */
export async function axe(page: Page): Promise<string[]> {
	// asked as yes or no: the engine itself would be copied out of the page
	if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(source);
	const found = await page.evaluate(async (options) => {
		const { violations, passes } = (await window.axe?.run(options)) ?? {};
		return { violations, looked: passes?.length };
	}, options);
	if (!found.violations || !found.looked) throw new Error('axe did not look');
	return found.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
	);
}

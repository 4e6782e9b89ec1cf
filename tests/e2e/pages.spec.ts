import { expect, test } from './support/server.ts';
import { bringAxe } from './tour/axe.ts';
import { look } from './tour/look.ts';
import { stops } from './tour/stops.ts';
import { become, astray } from './tour/visit.ts';

// Every page, as each person it is for, in one browser window.
test(
	'everybody can read every page, wide and narrow, and no page asks anybody else for anything',
	{
		tag: '@with-javascript'
	},
	async ({ context, page, server }) => {
		test.setTimeout(300_000);
		await bringAxe(context);
		const missing = astray(page, server.origin);
		const wrong: string[] = [];
		const titles = new Map<string, string>();

		for (const stop of await stops(server)) {
			const say = (words: string) => wrong.push(`${stop.kind} at ${stop.address} ${words}`);
			await become(context, server.origin, stop);
			const status = (await page.goto(stop.address))?.status() ?? 0;
			if (![200, 403, 404].includes(status)) say(`got ${status}`);
			const title = await page.title();
			if (title.startsWith('Error')) say(`has an error before anything was sent: ${title}`);
			// two pages of one name cannot be told apart in a list of windows
			const at = new URL(page.url()).pathname;
			const other = titles.get(`${stop.kind} ${title}`) ?? at;
			if (status === 200 && other !== at) say(`has the name of ${other}: ${title}`);
			titles.set(`${stop.kind} ${title}`, at);
			(await look(page)).forEach(say);
		}
		expect.soft(missing).toEqual([]);
		expect(wrong).toEqual([]);
	}
);

import { expect, test } from './support/server.ts';
import { stops } from './tour/stops.ts';

// Pages that anybody opens are asked for as the member too, and so are those that say no.
test(
	'whom to ring, and where to find support, stand on every page that a member opens',
	{ tag: '@with-javascript' },
	async ({ server }) => {
		test.setTimeout(120_000);
		const all = await stops(server);
		const member = all.find(({ kind }) => kind === 'member');
		const own = all.filter(({ kind }) => kind === 'member' || kind === 'visitor');
		const addresses = new Set(own.map(({ address }) => address));
		const wrong: string[] = [];
		for (const address of addresses) {
			// an invitation and a letter are opened by whoever they were sent to
			if (/^\/(join|letters)\//.test(address)) continue;
			const headers = { Accept: 'text/html', Cookie: member?.cookie ?? '' };
			const answer = await fetch(server.origin + address, { headers, redirect: 'manual' });
			const html = await answer.text();
			if (answer.status === 303) continue;
			for (const words of ['Do you need help? Ring Noor on', '/about#support'])
				if (!html.includes(words)) wrong.push(`${answer.status} ${address}: ${words}`);
			// where support is found was written in Markdown, and nobody should read its marks
			if (html.includes('**Samaritans')) wrong.push(`${address}: marks of Markdown`);
		}
		expect(addresses.size).toBeGreaterThan(40);
		expect(wrong).toEqual([]);
	}
);

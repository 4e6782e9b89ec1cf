import { expect, test } from './support/server.ts';
import { validator } from './support/html-validate.ts';
import { stops } from './tour/stops.ts';

test(
	'the HTML of every page is as it should be',
	{
		tag: '@with-javascript'
	},
	async ({ server }) => {
		test.setTimeout(120_000);
		const wrong = new Map<string, string[]>();
		for (const { address, cookie, kind } of await stops(server)) {
			const headers = { Accept: 'text/html', Cookie: cookie };
			const answer = await fetch(server.origin + address, { headers });
			const { results } = await validator.validateString(await answer.text());
			for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
				const where = `${kind} at ${address} (${line}:${column})`;
				wrong.set(`${ruleId}: ${message}`, [...(wrong.get(`${ruleId}: ${message}`) ?? []), where]);
			}
		}
		expect(Object.fromEntries(wrong)).toEqual({});
	}
);

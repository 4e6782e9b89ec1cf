import { expect, test, vi } from 'vitest';
import { keep, read, send } from './post.ts';

const to = '/groups/x/prompts/y-1?sent=abc#c7';

test.each([
	['sent', 200, { type: 'redirect', status: 303, location: to }, { became: 'sent', location: to }],
	[
		'signed out',
		200,
		{ type: 'redirect', status: 303, location: '/sign-in?to=%2Fx' },
		{ became: 'signed out', location: '/sign-in?to=%2Fx' }
	],
	['kept', 200, { type: 'success', status: 200 }, { became: 'kept' }],
	['late', 200, { type: 'failure', status: 409 }, { became: 'sent before' }],
	['refused', 200, { type: 'failure', status: 422 }, { became: 'refused' }],
	['gone', 404, { type: 'error', error: {} }, { became: 'refused' }],
	['too often', 200, { type: 'failure', status: 429 }, { became: 'not yet' }],
	['a fault', 500, { type: 'error', error: {} }, { became: 'not yet' }],
	['no answer of ours: a proxy, a hotel', 200, null, { became: 'not yet' }],
	['from a page that was somebody else’s', 409, null, { became: 'not yet' }]
])('%s', (_, status, said, outcome) => {
	expect(read(status, said)).toEqual(outcome);
});

test('says for whom its page was made', async () => {
	const fetch = vi.fn(async () => Response.json({ type: 'success', status: 200 }));
	vi.stubGlobal('fetch', fetch);
	vi.stubGlobal('document', { querySelector: () => ({ dataset: { reader: 'anna' } }) });
	await send('/x', [['body', 'Words']]);
	await keep('/x', [['body', 'Words']]);
	vi.stubGlobal('document', { querySelector: () => null });
	await send('/x', [['body', 'Words']]);
	const headers = fetch.mock.calls.map((call: unknown[]) => (call[1] as RequestInit).headers);
	const accept = { Accept: 'application/json' };
	const named = { ...accept, 'X-Reader': 'anna' };
	expect(headers).toEqual([named, named, accept]);
	vi.unstubAllGlobals();
});

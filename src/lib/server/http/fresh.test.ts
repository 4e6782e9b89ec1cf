import { describe, expect, it } from 'vitest';
import { fresh, sinceWhen } from './fresh.ts';

const ask = (body: string, headers: Record<string, string> = {}, since?: Date) =>
	fresh(new Request('http://here/feed', { headers }), { body, type: 'text/plain' }, since);
const tagOf = (body: string) => ask(body).headers.get('etag') ?? '';

describe('what everyone may keep', () => {
	it('is sent once, and then said to be the same', async () => {
		const first = ask('Words');
		expect(first.headers.get('cache-control')).toBe('public, no-cache');
		expect(await first.text()).toBe('Words');
		for (const tag of [tagOf('Words'), `W/${tagOf('Words')}`, `"x", ${tagOf('Words')}`, '*']) {
			const again = ask('Words', { 'If-None-Match': tag });
			expect(again.status, tag).toBe(304);
			expect(again.headers.get('etag')).toBe(tagOf('Words'));
		}
		expect(ask('Other words', { 'If-None-Match': tagOf('Words') }).status).toBe(200);
	});

	it('goes by what it is made of where its bytes are others each time', () => {
		const made = (body: string, madeOf: string) =>
			fresh(new Request('http://here/'), { body, type: 'text/plain', madeOf }).headers.get('etag');
		expect(made('One', 'Words')).toBe(made('Two', 'Words'));
		expect(made('One', 'Words')).not.toBe(made('One', 'Other words'));
	});

	it('goes by the time only where no tag was sent', () => {
		const since = new Date('2026-03-04T10:00:00Z');
		const at = (time: string, more = {}) =>
			ask('Words', { 'If-Modified-Since': new Date(time).toUTCString(), ...more }, since).status;
		expect(at('2026-03-04T10:00:00Z')).toBe(304);
		expect(at('2026-03-04T09:59:59Z')).toBe(200);
		expect(at('2026-03-04T10:00:00Z', { 'If-None-Match': '"other"' })).toBe(200);
		expect(ask('Words', { 'If-Modified-Since': 'yesterday' }, since).status).toBe(200);
		expect(ask('Words', { 'If-Modified-Since': since.toUTCString() }).status).toBe(200);
	});

	it('is of a later second whenever it changes, also twice in one', () => {
		const since = sinceWhen();
		const now = new Date('2026-03-04T10:00:00.700Z');
		const at = (content: string) => since(content, now).toISOString().slice(17, 19);
		expect(['a', 'a', 'b', 'b', 'a'].map(at)).toEqual(['00', '00', '01', '01', '02']);
	});
});

import { describe, expect, it } from 'vitest';
import { reroute } from '../../src/hooks.ts';

const to = (address: string) =>
	reroute({ url: new URL(address, 'http://localhost'), fetch: globalThis.fetch });

describe('addresses', () => {
	it('with a NUL in them lead to no page', () => {
		expect(to('/groups/a%00b')).toBe('/not-there');
		expect(to('/studies/a/inbox?group=%00')).toBe('/not-there');
	});

	it('without one are left as they are', () => {
		expect(to('/groups/a%20b?page=2')).toBeUndefined();
	});
});

import { describe, expect, it } from 'vitest';
import { along, isAlone, isSorting, trailOf } from './inbox.ts';

const trail = (query: string) => trailOf(new URLSearchParams(query));

describe('how somebody goes through contributions', () => {
	it('carries the filter of the inbox in one order, and nothing else', () => {
		expect(trail('theme=3&finding=1&before=abc&was=2')).toBe('finding=1&theme=3');
		expect(trail('unread=on')).toBe('unread=yes');
		expect(trail('')).toBe('');
		expect(along('/here', trail('finding=1'))).toBe('/here?finding=1');
		expect(along('/here', '')).toBe('/here');
	});

	it('goes on with what has no theme where nothing else is chosen', () => {
		expect(['', 'unsorted=yes'].every(isSorting)).toBe(true);
		expect(isSorting(trail('finding=1&unsorted=yes'))).toBe(false);
	});

	it('asks for what has no theme of anybody only of who sees what colleagues did', () => {
		expect(trail('alone=1&unsorted=yes')).toBe('alone=yes');
		expect(trail('alone=yes&finding=1')).toBe('finding=1&alone=yes');
		expect(isAlone(new URLSearchParams('alone='))).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { now } from '../db/index.ts';
import * as contributions from './index.ts';

describe('what may leave', () => {
	const at = now();
	const open = {
		audience: 'group',
		shared_at: at,
		wording: 'verbatim',
		do_not_quote_at: null,
		hidden_at: null,
		withdrawn_at: null,
		erased_at: null
	} as const;

	it.each([
		['verbatim group words', {}, 'yes'],
		['noted words', { wording: 'noted' }, 'retell'],
		['words not to be quoted', { do_not_quote_at: at }, 'retell'],
		['private words', { audience: 'private' }, 'no'],
		['words not yet shared', { shared_at: null }, 'no'],
		['hidden words', { hidden_at: at }, 'no'],
		['withdrawn words', { withdrawn_at: at }, 'no']
	] as const)('%s, quoting permitted', (_words, change, expected) => {
		expect(contributions.mayQuote({ ...open, ...change }, true)).toBe(expected);
		expect(contributions.mayQuote({ ...open, ...change }, false)).toBe(
			expected === 'yes' ? 'retell' : expected
		);
	});
});

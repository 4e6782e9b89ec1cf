import { describe, expect, it } from 'vitest';
import { totals, type Ways } from './ways.ts';

const said = (ways: Ways) => totals(ways).map(({ total }) => total);

describe('totals for others', () => {
	it('are never below five, nor to be found by subtraction', () => {
		expect(said({ online: 9, 'not online': 6, meeting: 5 })).toEqual([5, 6, 9]);
		expect(said({ online: 9, 'not online': 6, meeting: 2 })).toEqual([null, null, 9]);
		expect(said({ online: 9, 'not online': 3, meeting: 2 })).toEqual([null, null, 9]);
		expect(said({ online: 9, meeting: 1 })).toEqual([null, null]);
		expect(said({ online: 3 })).toEqual([null]);
		expect(said({})).toEqual([]);
	});
});

import { expect, test } from 'vitest';
import { countProblem } from './agreed.ts';

test.each([
	[null, null, null],
	[null, 10, null],
	[0, 1, null],
	[10, 10, null],
	[999, 999, null],
	[3, null, 'agreed_of'],
	[0, 0, 'agreed_of'],
	[11, 10, 'agreed']
])('%s of %s is put right at %s', (agreed, of, field) => {
	expect(countProblem(agreed, of)?.field ?? null).toBe(field);
});

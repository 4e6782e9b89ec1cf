import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
	['Rosa', 'R'],
	['Rosa from Sharrow', 'RS'],
	['Mary-Jane Ann Field', 'MF'],
	['a member of the group', 'A'],
	['émile', 'É'],
	['王 小明', '王'],
	['(unnamed)', '?'],
	['', '?']
])('%s: %s', (name, letters) => {
	expect(initials(name)).toBe(letters);
});

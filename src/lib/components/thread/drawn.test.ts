import { expect, test } from 'vitest';
import type { Shown } from '../../thread.ts';
import { drawn } from './drawn.ts';

const at = { group: '/groups/g', thread: '/groups/g/prompts/s-1', here: '?', organiser: 'Noor' };
const said = {
	...{ ref: 'abc', anchor: 'c7', number: 7, kind: 'response', state: 'words' },
	...{ name: 'Winnie', body: 'The harbour.', at: '2026-03-04T10:00:00.000Z' }
} as Shown;
const hidden = { ref: 'abc', anchor: 'c7', number: 7, kind: 'response', state: 'hidden' } as Shown;

test('what was drawn once is never shown for what is handed over in another way', () => {
	const before = drawn({ c: said, ...at });
	expect(before).toContain('The harbour.');
	expect(before).toContain('Winnie');
	expect(drawn({ c: said, ...at })).toBe(before);

	const renamed = drawn({ c: { ...said, name: 'Win' }, ...at });
	expect(renamed).not.toContain('Winnie');
	expect(drawn({ c: { ...said, body: 'The quay.' }, ...at })).not.toContain('harbour');
	const gone = drawn({ c: hidden, ...at });
	expect(gone).toContain('Hidden by the organiser');
	expect(gone).not.toMatch(/harbour|Winnie/);
	// another reader of the same words, who may change them
	expect(drawn({ c: { ...said, mine: true, change: true }, ...at })).toContain('/abc/edit');
	expect(before).not.toContain('/abc/edit');
});

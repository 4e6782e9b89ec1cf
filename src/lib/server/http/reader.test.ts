import { expect, test } from 'vitest';
import { isSomebodyElses } from './reader.ts';

const sent = (from?: string) =>
	new Request('http://localhost/me/drafts', { headers: from ? { 'X-Reader': from } : {} });

test.each([
	['from a page that was made for another', 'anna', 'bert', true],
	['from one’s own page', 'anna', 'anna', false],
	['without script', undefined, 'bert', false],
	['after sign-in ran out, when it is kept for whoever wrote it', 'anna', null, false]
])('what is sent %s', (_, from, reader, other) => {
	expect(isSomebodyElses(sent(from), reader)).toBe(other);
});

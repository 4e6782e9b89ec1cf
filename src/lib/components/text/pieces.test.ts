import { expect, test } from 'vitest';
import { paragraphs } from './pieces.ts';

/** The addresses that may be followed. */
const links = (text: string) =>
	paragraphs(text)
		.flat(2)
		.flatMap(({ href }) => href ?? []);

/** All words, put together again: nothing that was typed may go missing. */
const words = (text: string) =>
	paragraphs(text)
		.map((lines) => lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n'))
		.join('\n\n');

test('an empty line parts paragraphs, a line break stays a line break', () => {
	expect(paragraphs('One\ntwo\n\n \nThree')).toEqual([
		[[{ text: 'One' }], [{ text: 'two' }]],
		[[{ text: 'Three' }]]
	]);
	expect(paragraphs(' \n')).toEqual([]);
});

test.each([
	['See https://example.org/a?b=1#c now', ['https://example.org/a?b=1#c']],
	['It is at https://example.org/a.', ['https://example.org/a']],
	['(see https://example.org/a), or', ['https://example.org/a']],
	['https://example.org/Deep_End_(group)', ['https://example.org/Deep_End_(group)']],
	['HTTP://EXAMPLE.ORG', ['HTTP://EXAMPLE.ORG']],
	['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
	['javascript:alert(1) data:text/html,x ftp://example.org mailto:a@example.org', []],
	['https:// alone', []],
	['<a href="javascript:alert(1)">x</a>', []]
])('%s', (text, found) => {
	expect(links(text)).toEqual(found);
	expect(words(text)).toBe(text);
});

import { describe, expect, it } from 'vitest';
import { numberedPieces, paragraphsOf, whereNow, withParagraph } from './paragraphs.ts';

const body = [
	'The group met.\nTen came.',
	'## Holding\nIt is a steady presence.',
	'This is what people said.\n\n- one\n- two\n\n  more of two',
	'  [quote 1]  \n\n\n',
	'1. first\n2. second',
	'[thanks]'
].join('\n\n');

const filling = { quotes: new Map([[1, 'My words']]), thanks: 'We thank everyone.' };

describe('the paragraphs of a summary', () => {
	it('are prose and lists, counted without headings, quotes and thanks', () => {
		expect(paragraphsOf(body)).toEqual([
			'The group met.\nTen came.',
			'It is a steady presence.',
			'This is what people said.\n\n- one\n- two\n\n  more of two',
			'1. first\n2. second'
		]);
		expect(paragraphsOf('')).toEqual([]);
	});

	it('are shown with their numbers, and a quote that may not be shown leaves no gap', () => {
		const shown = numberedPieces(body, filling);
		const numbers = shown.map((piece) => (piece.kind === 'prose' ? piece.paragraph : 'quote'));
		expect(numbers).toEqual([1, undefined, 2, 3, 'quote', 4, undefined]);
		const fewer = numberedPieces(body, { ...filling, quotes: new Map() });
		const left = fewer.map((piece) => (piece.kind === 'prose' ? piece.paragraph : 'quote'));
		expect(left.filter(Boolean)).toEqual([1, 2, 3, 4]);
		expect(shown[1]).toEqual({ kind: 'prose', html: '<h2>Holding</h2>' });
		expect(JSON.stringify(shown[3])).toMatch(/people said\.<\/p>\\n<ul>/);
	});

	it.each([1, 2, 3, 4])('are put right one by one: number %i', (number) => {
		const changed = withParagraph(body, number, '  Other words.  ');
		const expected = paragraphsOf(body).with(number - 1, 'Other words.');
		expect(paragraphsOf(changed)).toEqual(expected);
		expect(changed).toContain('[quote 1]');
		expect(changed).toContain('## Holding');
	});

	it('can be taken out, and become more than one', () => {
		expect(paragraphsOf(withParagraph(body, 2, ''))).toHaveLength(3);
		expect(paragraphsOf(withParagraph(body, 2, 'One.\n\nTwo.'))).toHaveLength(5);
	});

	it('are found again where they moved or were changed a little, and not where they went', () => {
		const moved = `New first.\n\n${body}`;
		expect(whereNow(moved, 'It is a steady presence.')).toBe(3);
		const changed = body.replace('a steady presence', 'a steady and kind presence');
		expect(whereNow(changed, 'It is a steady presence.')).toBe(2);
		expect(whereNow('Nothing alike here.', 'It is a steady presence.')).toBeNull();
		expect(whereNow('', 'It is a steady presence.')).toBeNull();
	});
});

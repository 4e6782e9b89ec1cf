import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../tests/support/unicode.ts';
import { around, opening } from './context.ts';
import { lengthOf, tidy, wordsOf } from './passages.ts';

const said = 'One came. Two sat with her. Three did not 👩‍👧 go away. Four called. Five ended it.';
const passage = (words: string) => {
	const starts = lengthOf(said.slice(0, said.indexOf(words)));
	return { starts, ends: starts + lengthOf(words) };
};
const shown = (words: string) => {
	const { text, earlier, later, ...marked } = around(said, passage(words));
	return [text.trim(), wordsOf(text, marked), earlier, later];
};

describe('the words around a passage', () => {
	it('are the rest of its sentences and one more on either side', () => {
		expect(shown('not 👩‍👧 go')).toEqual([
			'Two sat with her. Three did not 👩‍👧 go away. Four called.',
			'not 👩‍👧 go',
			...[true, true]
		]);
		expect(shown('with her. Three')).toEqual([
			'One came. Two sat with her. Three did not 👩‍👧 go away. Four called.',
			'with her. Three',
			...[false, true]
		]);
	});

	it('end where the text does', () => {
		expect(shown('came')).toEqual(['One came. Two sat with her.', 'came', false, true]);
		expect(shown('Five ended it.')).toEqual([
			'Four called. Five ended it.',
			'Five ended it.',
			...[true, false]
		]);
		expect(shown(said)).toEqual([said, said, false, false]);
	});

	it('hold the passage whole, whatever the letters', () => {
		fc.assert(
			fc.property(texts, fc.nat(400), fc.nat(400), (text, a, b) => {
				const kept = tidy(text, { starts: Math.min(a, b), ends: Math.max(a, b) });
				if (!kept) return;
				const context = around(text, kept);
				expect(wordsOf(context.text, context)).toBe(wordsOf(text, kept));
				expect(text).toContain(context.text);
			})
		);
	});
});

describe('the opening of a text', () => {
	it('is the whole of one that is not long', () => {
		expect(opening(said)).toMatchObject({ text: said, later: false });
	});

	it('is five sentences of a long one', () => {
		const { text, later } = opening(`${said} Six. Seven. Eight.`);
		expect([text.trim(), later]).toEqual([said, true]);
	});
});

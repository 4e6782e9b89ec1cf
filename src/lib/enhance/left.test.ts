import { expect, test } from 'vitest';
import { lettersLeft } from './left.ts';

test.each([
	['', 1200, 'You have 1,200 letters left', false],
	['abc', 4, 'You have 1 letter left', false],
	['abc', 3, 'You have 0 letters left', false],
	['abcd', 3, 'You have 1 letter too many', true],
	['abcde', 3, 'You have 2 letters too many', true],
	// one letter to whoever typed it, though the language counts two
	['😀', 1, 'You have 0 letters left', false]
])('%s of %i: %s', (text, limit, words, over) => {
	expect(lettersLeft(text, limit)).toEqual({ words, over });
});

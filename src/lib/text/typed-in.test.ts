import { expect, test } from 'vitest';
import { typedIn } from './typed-in.ts';

const bare = { kind: 'view', question: null, agreed: null, agreed_of: null };

test('each line is a note, and empty ones are none', () => {
	expect(typedIn('One thing\n\n  \nAnother thing\n', 'line')).toEqual([
		{ ...bare, body: 'One thing' },
		{ ...bare, body: 'Another thing' }
	]);
});

test('or each paragraph, with its lines', () => {
	expect(typedIn('One thing\nand more of it\n \n? Another', 'paragraph')).toEqual([
		{ ...bare, body: 'One thing\nand more of it' },
		{ ...bare, body: 'Another', kind: 'question' }
	]);
});

test.each([
	['? Who pays for it', 'question', 'Who pays for it'],
	['!It may put people off', 'concern', 'It may put people off'],
	['+ Come back sooner', 'suggestion', 'Come back sooner'],
	['= Standing by somebody', 'wording', 'Standing by somebody'],
	['> Noor rings the library', 'action', 'Noor rings the library'],
	['- ? Who pays', 'question', 'Who pays'],
	['• As in a list', 'view', 'As in a list'],
	['-5 degrees is cold', 'view', '-5 degrees is cold'],
	['Is it so?', 'view', 'Is it so?']
])('%s is a %s', (typed, kind, body) => {
	expect(typedIn(typed, 'line')).toEqual([{ ...bare, kind, body }]);
});

test.each([
	['We would say it so (6 of 10)', 6, 10, 'We would say it so'],
	['We would say it so (6/10).', 6, 10, 'We would say it so'],
	['All of us (10 of 10)', 10, 10, 'All of us'],
	['Too many (11 of 10)', null, null, 'Too many (11 of 10)'],
	['In the year (2019)', null, null, 'In the year (2019)'],
	['(6 of 10)', null, null, '(6 of 10)']
])('%s: %s of %s', (typed, agreed, agreed_of, body) => {
	expect(typedIn(typed, 'line')).toEqual([{ ...bare, agreed, agreed_of, body }]);
});

test('a number alone says which question the next ones answer', () => {
	const text = 'First\n2)\nSecond\n? Third\n0)\nFourth\n3) is a number in a note';
	expect(typedIn(text, 'line').map(({ question, body }) => [question, body])).toEqual([
		[null, 'First'],
		[2, 'Second'],
		[2, 'Third'],
		[null, 'Fourth'],
		[null, '3) is a number in a note']
	]);
	expect(typedIn('2)\nSecond\n\nThird', 'paragraph')).toMatchObject([
		{ question: 2, body: 'Second' },
		{ question: 2, body: 'Third' }
	]);
});

test('signs alone are no notes', () => {
	expect(typedIn('?\n-\n+ \n2)', 'line')).toEqual([{ ...bare, body: '-' }]);
});

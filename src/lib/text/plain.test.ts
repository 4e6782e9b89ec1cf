import { describe, expect, it } from 'vitest';
import { readPlainly } from './plain.ts';

const words = (number: number) => `Some${' word'.repeat(number - 1)}`;

describe('the writing help', () => {
	it('shows a sentence of more than 20 words, and no shorter one', () => {
		expect(readPlainly(`${words(20)}. Short one.`).long).toEqual([]);
		expect(readPlainly(`Short one. ${words(21)}.`).long).toEqual([
			{ sentence: `${words(21)}.`, words: 21 }
		]);
	});

	it('takes each line of a list for a sentence, and leaves the signs of Markdown out', () => {
		const list = `We saw:\n\n- ${words(12)}\n- **${words(12)}**\n1. [${words(12)}](https://example.org/a-b-c)`;
		expect(readPlainly(list)).toMatchObject({ long: [], average: 10 });
	});

	it('offers plainer words once, whatever their form', () => {
		expect(readPlainly('They Utilised it. We utilised it too, in Primary care.').hard).toEqual([
			{ word: 'primary care', plainer: 'GP surgeries' },
			{ word: 'utilised', plainer: 'use' }
		]);
		expect(readPlainly('We recruited. The outcomes differ.').hard).toHaveLength(2);
		expect(readPlainly('A clear sentence.').hard).toEqual([]);
	});

	it('has nothing to say of nothing', () => {
		expect(readPlainly(' \n')).toEqual({ average: 0, long: [], hard: [] });
	});
});

import { describe, expect, it } from 'vitest';
import { keyOf, vocabulary } from './vocabulary.ts';

const made = (...words: string[]) => words.map((word) => ({ id: word, word_key: keyOf(word) }));
const found = (text: string, ...words: string[]) =>
	vocabulary(made(...words))
		.find(text)
		.map(({ from, to, id }) => [text.slice(from, to), id]);

describe('finding words that are explained', () => {
	it('takes whole words only', () => {
		expect(found('Holding on, upholding, holdings-up. We hold.', 'holding')).toEqual([
			['Holding', 'holding'],
			['holdings', 'holding']
		]);
		expect(found('café cafés décaféiné cafe', 'café')).toEqual([
			['café', 'café'],
			['cafés', 'café']
		]);
	});

	it('counts neither capitals nor how space, hyphens and apostrophes are written', () => {
		const ways = ['link worker', 'LINK WORKER', 'Link\n\tworker', 'link-worker', 'link‑worker'];
		for (const way of ways) expect(found(`a ${way}.`, 'Link Worker')).toHaveLength(1);
		expect(found('the worker’s doctor’s note', "doctor's note")).toHaveLength(1);
		expect(found('of “holding”.', '“Holding”.')).toEqual([['holding', '“Holding”.']]);
	});

	it('knows the plural and what belongs to somebody', () => {
		for (const way of ['GPs', 'GP’s', 'gp'])
			expect(found(`two ${way} here`, 'GP')).toEqual([[way, 'GP']]);
		expect(found('surgeries', 'surgery')).toHaveLength(1);
		expect(found('crutches', 'crutch')).toHaveLength(1);
		expect(found('a link worker', 'link workers')).toHaveLength(1);
	});

	it('does not take another word for a plural', () => {
		expect(found('a new bus, an analysis, us', 'news', 'bu', 'analysi', 'u')).toEqual([]);
	});

	it('takes the longest, and no word out of the middle of another', () => {
		expect(
			found(
				'social prescribing link worker, prescribing',
				...['prescribing', 'social prescribing', 'prescribing link', 'link', 'link worker']
			)
		).toEqual([
			['social prescribing', 'social prescribing'],
			['link worker', 'link worker'],
			['prescribing', 'prescribing']
		]);
	});

	it('parts no word at a sign, and joins none across a sentence', () => {
		expect(found('R&D, R & D', 'R&D')).toEqual([['R&D', 'R&D']]);
		expect(found('a link. Worker', 'link worker')).toEqual([]);
	});

	it('keeps its place beside letters of two halves and signs that join', () => {
		const text = '👩🏽‍🦽👨‍👩‍👧 link worker 👍 ﬁnding مرحبا שלום é́́ link workers';
		expect(found(text, 'link worker', 'finding', 'שלום').map(([word]) => word)).toEqual([
			...['link worker', 'ﬁnding', 'שלום', 'link workers']
		]);
	});

	it('lets the place named first say what a word means, in either number', () => {
		const words = vocabulary(
			[{ id: 'group', word_key: 'link worker' }],
			[
				{ id: 'study', word_key: 'link workers' },
				{ id: 'other', word_key: 'holding' }
			]
		);
		expect(words.find('link workers, link worker, holding').map(({ id }) => id)).toEqual([
			...['group', 'group', 'other']
		]);
		expect(words.of(' Link workers? ')).toBe('group');
		expect(words.of('a link worker')).toBeNull();
	});

	it('finds nothing where nothing is explained, and nothing in a key without letters', () => {
		expect(vocabulary([]).find('words')).toEqual([]);
		expect(found('some … words', '…', '')).toEqual([]);
	});

	it('stays quick for a long text, many words, and a text that repeats how a word begins', () => {
		const many = Array.from({ length: 5000 }, (_, index) => `link worker ${index}`);
		const words = vocabulary(made(...many, 'a '.repeat(29)));
		const began = performance.now();
		words.find('a link worker is holding on. '.repeat(345));
		words.find('a '.repeat(5000));
		words.find(`link${'!'.repeat(10_000)}worker `.repeat(3));
		expect(performance.now() - began).toBeLessThan(1500);
	});
});

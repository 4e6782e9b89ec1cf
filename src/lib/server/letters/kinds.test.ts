import { describe, expect, it } from 'vitest';
import { kinds, kindsOf, topics, topicOf } from '#lib/text/letters.ts';
import { composers } from './index.ts';

describe('the kinds of letter', () => {
	it('are each a topic that can be turned off, or said to be necessary', () => {
		expect(Object.keys(composers).filter((kind) => !kinds[kind])).toEqual([]);
	});

	it('are each written by somebody', () => {
		expect(Object.keys(kinds).filter((kind) => !composers[kind])).toEqual([]);
	});

	it('leave no topic without a letter', () => {
		for (const topic of topics) expect(kindsOf(topic)).not.toEqual([]);
	});

	it('do not let anybody turn off what signs them in, or what an organiser wrote down for them', () => {
		for (const kind of ['sign-in', 'invitation', 'permission.recorded', 'contribution.hidden'])
			expect(topicOf(kind)).toBeNull();
	});
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { all, parsed } from '../../../../../../tests/support/refi.ts';
import type { Frame } from '../../frame.ts';
import type { Coded, Given } from '../../given.ts';
import { guidOf } from './guid.ts';
import { selected } from './selections.ts';

const guid = guidOf({ id: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' });
const frame = { forTeam: true, themes: [{ id: 'one' }], threads: new Map() } as unknown as Frame;
const sign = fc.constantFrom('👩‍👩‍👧‍👦', 'e\u0301', 'ש', '𝒳', '&', '<', '\n', '🏽', ' ', 'a');
const words = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));

it('marks by code points whatever stands before, in and after a passage', () => {
	fc.assert(
		fc.property(words, words, words, words, (head, before, passage, after) => {
			const starts = Array.from(before).length;
			const ends = starts + Array.from(passage).length;
			const coding = { id: 'c', theme: 'one', starts, ends, memo: '', coder: '' } as Coded;
			const text = before + passage + after;
			const given = { id: 'g', ref: 'r', case: 'P1', text, outcomes: [] } as unknown as Given;
			const at = Array.from(head).length;
			const { selections } = selected({ ...given, codings: [coding] }, at, frame, guid);
			const source = Array.from(`${head}${text}\n\nThe next.`);
			const marked = all(parsed(`<all>${selections}</all>`), 'PlainTextSelection').map(
				({ attribs: { startPosition, endPosition } }) =>
					source.slice(Number(startPosition), Number(endPosition)).join('')
			);
			expect(marked).toEqual([text, passage]);
		})
	);
});

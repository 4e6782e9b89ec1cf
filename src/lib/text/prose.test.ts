import { describe, expect, it } from 'vitest';
import { render } from './markdown.ts';
import { proseLines } from './prose.ts';

describe('words line by line', () => {
	it('keeps paragraphs, lines and the items of lists, and no mark', () => {
		const typed = 'We **stay**.\n\nTwo things:\n\n- one & two\n- *three*\n\nThe end\nof it.';
		expect(proseLines(render(typed))).toBe(
			'We stay.\n\nTwo things:\n\n– one & two\n– three\n\nThe end\nof it.'
		);
		expect(proseLines('')).toBe('');
	});
});

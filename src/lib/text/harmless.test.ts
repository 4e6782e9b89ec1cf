import { describe, expect, it } from 'vitest';
import { harmless } from './harmless.ts';
import { render } from './markdown.ts';

describe('Markdown for somebody else’s program', () => {
	it('is what was typed, with its headings below the title of the file', () => {
		const typed = '# One\n\n\nText, *so*.\n\n### Three\n- a\n- b\n\n[here](https://example.org)';
		expect(harmless(typed)).toBe(
			'## One\n\nText, *so*.\n\n#### Three\n\n- a\n- b\n\n[here](https://example.org)'
		);
		expect(harmless('Signed\n======\n\n1 < 2')).toBe('## Signed\n\n1 < 2');
		expect(harmless('')).toBe('');
	});

	it.each([
		'<script>alert(1)</script>',
		'a <img src=x onerror=alert(1)> b',
		'![words](https://elsewhere.example/track.png)',
		'[![words](https://elsewhere.example/track.png)](javascript:alert(1))',
		'[words](javascript:alert(1))',
		'[words][1]\n\n[1]: javascript:alert(1)',
		'## <svg/onload=alert(1)> words',
		'- one\n- <iframe src=//elsewhere.example></iframe>'
	])('asks nobody for anything and runs nothing: %s', (typed) => {
		const made = harmless(typed);
		expect(made).not.toMatch(/<(script|img|svg|iframe)|!\[|\]\(javascript/);
		// what our own pages make of both is the same to read
		expect(render(made)).not.toMatch(/<(script|img|svg|iframe)\b|href="javascript/i);
	});
});

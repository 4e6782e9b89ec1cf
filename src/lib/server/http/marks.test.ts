import { describe, expect, it } from 'vitest';
import { withoutMarks } from './marks.ts';

describe('the marks of a page that no browser takes over', () => {
	it('go, and nothing else with them', () => {
		expect(withoutMarks('<p><!--[-1-->One<!--]--> two<!---->.</p>')).toBe('<p>One two.</p>');
	});

	it('leave alone what somebody typed', () => {
		const typed = '<p>&lt;!-- not a mark --&gt; --&gt;</p>';
		expect(withoutMarks(typed)).toBe(typed);
	});

	it('stay where a browser takes the page over', () => {
		const page = '<!--[--><script>__sveltekit_1 = {}</script><!--]-->';
		expect(withoutMarks(page)).toBe(page);
	});

	it('end even where one is not closed', () => {
		expect(withoutMarks('a<!--b-->c<!--d')).toBe('ac<!--d');
	});
});

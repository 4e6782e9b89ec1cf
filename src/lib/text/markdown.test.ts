import { describe, expect, it } from 'vitest';
import { render } from './markdown.ts';

const attacks = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'![x](javascript:alert(1))',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](data:text/html,<script>alert(1)</script>)',
	'[x](vbscript:msgbox(1))',
	'[x](//evil.example)',
	'<a href="javascript:alert(1)">x</a>',
	'<svg/onload=alert(1)>',
	'<iframe src="https://evil.example"></iframe>',
	'<style>body{display:none}</style>',
	'[x](https://example.org "onmouseover=alert(1)")',
	'[x](https://example.org/"onmouseover="alert(1))',
	'<div style="position:fixed">x</div>',
	'<form action="https://evil.example"><input></form>',
	'<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
	'[x]: javascript:alert(1)\n\n[x]',
	'<https://example.org/<script>alert(1)</script>>',
	'```\n</code><script>alert(1)</script>\n```'
];

describe('Markdown', () => {
	it.each(attacks)('makes nothing dangerous of %s', (attack) => {
		const html = render(attack);
		expect(html).not.toMatch(/<(script|img|svg|iframe|style|div|form|input|math)\b/i);
		expect(html).not.toMatch(/<[^>]*\son\w+=/i);
		expect(html).not.toMatch(/<[^>]*\shref="(?!https?:|mailto:|tel:|\/[^/]|#)/i);
	});

	it('keeps paragraphs, lists, emphasis and links', () => {
		const html = render('One **two**\n\n- a\n- b\n\n[three](https://example.org/x)');
		expect(html).toContain('<p>One <strong>two</strong></p>');
		expect(html).toContain('<li>a</li>');
		expect(html).toContain('href="https://example.org/x"');
	});

	it('lets no heading stand above those of the page', () => {
		expect(render('# Big')).toBe('<h3>Big</h3>\n');
		expect(render('##### Small')).toBe('<h4>Small</h4>\n');
	});
});

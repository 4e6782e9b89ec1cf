import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Plain from './Plain.svelte';

const shown = (text: string) =>
	render(Plain, { props: { text } }).body.replace(/<!--[^]*?-->/g, '');

test('what was typed is shown, and is never markup', () => {
	const body = shown('<script>alert(1)</script> & "quotes"');
	expect(body).toContain('&lt;script>alert(1)&lt;/script> &amp; "quotes"');
	expect(body).not.toContain('<script');
});

test('a link says where it leads and lends no weight', () => {
	expect(shown('See https://example.org/?a=1&b=2.')).toContain(
		'See <a href="https://example.org/?a=1&amp;b=2" rel="nofollow noreferrer ugc">https://example.org/?a=1&amp;b=2</a>.'
	);
});

test('lines and paragraphs stay apart, each in its own direction', () => {
	expect(shown('مرحبا\nb\n\nc')).toMatch(
		/^<p class="plain" dir="auto">مرحبا<br\/?>b<\/p> ?<p class="plain" dir="auto">c<\/p>$/
	);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What members and everyone else read; the pages of research teams and administrators are not among it. */
const pages = globSync(
	'src/{routes/{(door),(open),groups,join,letters,me,summaries},lib/components}/**/*.svelte'
);
const LONGEST = 20;

/** The texts of a page, each from one tag of its kind to where it ends, a value in it as one word. */
function texts(page: string): string[] {
	let markup = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
	// what one of two branches says is a text of its own
	markup = markup.replace(/\{[#:/@][^{}]*\}/g, '\0');
	for (let deep = 0; deep < 4; deep++) markup = markup.replace(/\{[^{}]*\}/g, 'value');
	return [...markup.matchAll(/<(p|li|h[1-6]|legend|dd)\b[^>]*>([\s\S]*?)<\/\1>/g)].flatMap(
		([, , inside = '']) => inside.replace(/<[^>]*>/g, '').split('\0')
	);
}

function long(page: string): string[] {
	return texts(page)
		.flatMap((text) => text.replace(/\s+/g, ' ').split(/(?<=[.?!:;]) /))
		.filter((sentence) => sentence.split(' ').filter((word) => /\w/.test(word)).length > LONGEST);
}

it('no page of members has a sentence of more than 20 words', () => {
	expect(pages.length).toBeGreaterThan(300);
	const found = pages.flatMap((path) =>
		long(readFileSync(path, 'utf8')).map((sentence) => `${path}: ${sentence.trim()}`)
	);
	expect(found).toEqual([]);
});

it('finds one that is too long, in any part of a page', () => {
	const words = 'word '.repeat(21);
	expect(
		long(`<p>{#if a}${words}{:else}Short.{/if}</p><li><a href="/">${words}</a></li>`)
	).toHaveLength(2);
	expect(long(`<p>${'word '.repeat(20)}. ${'word '.repeat(20)}</p>`)).toEqual([]);
});

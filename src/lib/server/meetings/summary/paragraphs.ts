import type { Piece } from '#lib/meeting.ts';
import { render, typedBlocks } from '#lib/text/markdown.ts';
import { filled, lifted, MARKED, type Filling } from './text.ts';

/*
 * A summary paragraph by paragraph, so that somebody can say which one is wrong. Counted are prose and
 * lists; a list belongs to the line that leads to it. Headings, quotes and the line of thanks have no number: a quote that goes leaves no gap.
 */

/** A part of the text as it was typed. `number`: of a paragraph; `mark`: of a line such as `[quote 1]`. */
type Block = { words: string; from: number; number: number | null; mark: string | null };

/** The paragraphs as they were typed; the first has the number 1. */
export function paragraphsOf(body: string): string[] {
	return blocks(body).flatMap(({ number, words }) => (number ? [words] : []));
}

/** The body with other words in the place of a paragraph; none take it out. */
export function withParagraph(body: string, number: number, words: string): string {
	const block = blocks(body).find((each) => each.number === number);
	if (!block) throw new Error('no such paragraph');
	const before = body.slice(0, block.from).trimEnd();
	const after = body.slice(block.from + block.words.length).trimStart();
	return [before, words.trim(), after].filter(Boolean).join('\n\n');
}

/**
 * The number of the paragraph that stands today where one stood that read so: itself, else the one
 * that shares most of its words, at least half of them. Null where none does.
 */
export function whereNow(body: string, stood: string): number | null {
	const now = paragraphsOf(body);
	const same = now.indexOf(stood);
	if (same >= 0) return same + 1;
	const alike = now.map((each) => likeness(stood, each));
	const most = Math.max(...alike, 0);
	return most >= 0.5 ? alike.indexOf(most) + 1 : null;
}

/** The text in its paragraphs, for showing, each with its number. */
export function numberedPieces(body: string, filling: Filling): Piece[] {
	const all = blocks(body);
	const whole = all.map(({ words, mark }) => (mark ? '' : render(words, 5))).join('');
	return all.flatMap(({ words, number, mark }): Piece[] => {
		if (mark) return filled(mark, filling);
		const html = lifted(render(words, 5), whole).trim();
		return html ? [{ kind: 'prose', html, ...(number && { paragraph: number }) }] : [];
	});
}

function blocks(body: string): Block[] {
	const found: Block[] = [];
	let count = 0;
	let from = 0;
	for (const { 0: line, 1: mark = '', index } of body.matchAll(new RegExp(MARKED, 'gim'))) {
		take(body.slice(from, index));
		found.push({ words: line, from: index, number: null, mark: mark.toLowerCase() });
		from = index + line.length;
	}
	take(body.slice(from));
	return found;

	function take(part: string) {
		let at = from;
		let lead: Block | null = null;
		for (const { raw, kind } of typedBlocks(part)) {
			const words = raw.trim();
			const start = at + raw.indexOf(words);
			at += raw.length;
			if (!words) continue;
			if (lead && kind === 'list') {
				lead.words = body.slice(lead.from, start + words.length);
				lead = null;
				continue;
			}
			const number = kind === 'heading' ? null : ++count;
			const block = { words, from: start, number, mark: null };
			found.push(block);
			lead = kind === 'words' ? block : null;
		}
	}
}

function likeness(one: string, other: string) {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared / Math.max(a.size, b.size, 1);
}

function wordsOf(text: string) {
	return new Set(text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}’']+/gu));
}

import { literal } from '#lib/text/literal.ts';
import type { Block, Document } from './model.ts';

/** A document as Markdown in which no sign of its words means anything to a program. */
export function asMarkdown({ title, foot, blocks }: Document): string {
	const parts = [`# ${line(title)}`, ...Array.from(blocks(), drawn), '---', ...foot.map(literal)];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function drawn(block: Block): string {
	if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${line(block.text)}`;
	if (block.kind === 'paragraph') return broken(literal(block.text));
	if (block.kind === 'list') return block.items.map((item) => `- ${line(item)}`).join('\n');
	if (block.kind === 'facts')
		return block.facts.map(({ name, value }) => `**${line(name)}:** ${line(value)}`).join('\n\n');
	if (block.kind === 'quotation')
		return [`“${block.text}”`, block.by]
			.filter(Boolean)
			.map((words) => literal(words).replace(/^/gm, '> '))
			.join('\n>\n');
	// a file of text holds no picture: what it shows has to do
	if (block.kind === 'picture') return literal(block.alt);
	const { caption, head, rows } = block;
	const row = (cells: string[]) => `| ${cells.map(line).join(' | ')} |`;
	const all = [
		row(head),
		row(head.map(() => '')).replaceAll('|  ', '| --- '),
		...Array.from(rows, row)
	];
	return `**${line(caption)}**\n\n${all.join('\n')}`;
}

/** Lines that follow each other stay lines: with a backslash at the end, as CommonMark breaks them. */
function broken(words: string) {
	return words.replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
}

function line(words: string) {
	return literal(words).replace(/\s*\n\s*/g, ' ');
}

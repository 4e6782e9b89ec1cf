/** A stretch of plain text, or an address in it that may be followed; as HTML where words in it are explained. */
export type Piece = { text: string; href?: string; html?: string };

/** Paragraphs of lines of pieces. */
export type Paragraphs = Piece[][][];

const address = /https?:\/\/[^\s<>"]+/giu;
const trailing = /[.,;:!?'’”]+$/u;

/**
 * Plain text as paragraphs of lines of pieces. An empty line parts paragraphs.
 * Only http and https addresses become links: anything else stays the words it was.
 */
export function paragraphs(text: string): Paragraphs {
	return text
		.split(/\n[^\S\n]*\n\s*/u)
		.filter((paragraph) => paragraph.trim() !== '')
		.map((paragraph) => paragraph.split('\n').map(pieces));
}

function pieces(line: string): Piece[] {
	const found: Piece[] = [];
	let end = 0;
	for (const match of line.matchAll(address)) {
		const text = withoutTail(match[0]);
		if (!URL.canParse(text)) continue;
		if (match.index > end) found.push({ text: line.slice(end, match.index) });
		found.push({ text, href: text });
		end = match.index + text.length;
	}
	if (end < line.length) found.push({ text: line.slice(end) });
	return found;
}

/** The stop that ends a sentence, and a bracket that was opened before the address, are not part of it. */
function withoutTail(found: string): string {
	const text = found.replace(trailing, '');
	if (!text.endsWith(')') || text.includes('(')) return text;
	return withoutTail(text.slice(0, -1));
}

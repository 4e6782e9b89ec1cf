import type { ShownSummary } from '$lib/meeting';
import { prose } from '$lib/text/prose';

/** The paragraphs of a summary, for choosing one: its number, how it begins, and all of it. */
export function parts(summary: ShownSummary | null) {
	return (summary?.pieces ?? []).flatMap((piece) => {
		if (piece.kind !== 'prose' || !piece.paragraph) return [];
		const words = prose(piece.html).replace(/\s+/g, ' ').trim();
		return [{ number: String(piece.paragraph), begins: beginning(words), html: piece.html }];
	});
}

/** The number of a paragraph from a form; null: it is about the whole text. */
export function numberOf(typed: string): number | null {
	if (typed === '') return null;
	return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0;
}

function beginning(words: string) {
	if (words.length <= 50) return words;
	const cut = words.slice(0, 50);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`.toWellFormed();
}

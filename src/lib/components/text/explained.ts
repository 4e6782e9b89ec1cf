import type { Explainer } from '../../text/explain.ts';
import { paragraphs, type Paragraphs } from './pieces.ts';

/** What somebody typed, with words explained in their place; addresses that may be followed stay so. */
export function explained(text: string, words: Pick<Explainer, 'plain'>): Paragraphs {
	return paragraphs(text).map((lines) =>
		lines.map((pieces) =>
			pieces.map((piece) => {
				const html = piece.href ? null : words.plain(piece.text);
				return html === null ? piece : { ...piece, html };
			})
		)
	);
}

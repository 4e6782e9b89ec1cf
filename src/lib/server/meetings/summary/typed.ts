import type { TypedPiece } from '#lib/meeting.ts';
import { parts, type Filling } from './text.ts';

/** The text as it was typed, its marks filled as they may be at this moment: a quote that may not be shown leaves nothing. */
export function typedPieces(body: string, { quotes, thanks }: Filling): TypedPiece[] {
	return parts(body).flatMap((part, index): TypedPiece[] => {
		if (index % 2 === 0) return part.trim() ? [{ kind: 'markdown', words: part.trim() }] : [];
		if (/^thanks$/i.test(part)) return [{ kind: 'plain', words: thanks }];
		const words = quotes.get(Number(part.replace(/\D/g, '')));
		return words === undefined ? [] : [{ kind: 'quote', words }];
	});
}

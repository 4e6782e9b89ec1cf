/** Where the sentence goes in the words around it. */
const GAP = '[…]';

/** The words before and after the place of the sentence. */
export function around(context: string): { before: string; after: string } {
	const [before = '', ...after] = context.split(GAP);
	return { before: before.trim(), after: after.join(' ').trim() };
}

/** The words before and after as one text, with a gap between them. A gap that was typed is none. */
export function withGap(before: string, after: string): string {
	const [first, second] = [before, after].map((part) => part.replaceAll(GAP, '(…)').trim());
	return [first, GAP, second].filter(Boolean).join(' ');
}

/** How a request stands, as its giver and the team read it. */
export const quotationStates = {
	waiting: 'Waiting for an answer',
	yes: 'Yes',
	changed: 'Yes, in changed words',
	no: 'No',
	'given up': 'Not wanted any more',
	ended: 'Ended: these words cannot be quoted'
} as const;

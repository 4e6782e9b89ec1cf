/** What a team can do about what it was told, in the words of the form and in those said to members. */
export const kinds = [
	{ value: 'changed wording', label: 'We changed the wording', hint: 'How a finding is said' },
	{
		value: 'changed interpretation',
		label: 'We changed what we think it means',
		hint: 'How a finding is understood'
	},
	{ value: 'changed method', label: 'We changed how we do the research' },
	{ value: 'new question', label: 'It gave us a new question for research' },
	{ value: 'confirmed', label: 'It confirmed what we thought' },
	{ value: 'no change', label: 'We noted it and changed nothing', hint: 'Say why below' },
	{ value: 'cannot change', label: 'We cannot change this', hint: 'Say why below' }
] as const;

/** The six UK Standards for Public Involvement. */
export const standards = [
	{ value: 'inclusive opportunities', label: 'Inclusive opportunities' },
	{ value: 'working together', label: 'Working together' },
	{ value: 'support and learning', label: 'Support and learning' },
	{ value: 'communications', label: 'Communications' },
	{ value: 'impact', label: 'Impact' },
	{ value: 'governance', label: 'Governance' }
] as const;

export type Kind = (typeof kinds)[number]['value'];
export type Standard = (typeof standards)[number]['value'];

/** A kind as it is said on pages and in letters. */
export function kindWords(kind: Kind): string {
	return kinds.find(({ value }) => value === kind)?.label ?? kind;
}

/** Where an outcome stands on a group's page of them. */
export function anchorOf(study: { slug: string }, outcome: { number: number }): string {
	return `${study.slug}-outcome-${outcome.number}`;
}

/** Whether words carry double quotation marks, of any language's shape. */
export function quotes(text: string): boolean {
	return /["“”„‟«»＂〝〞]/u.test(text);
}

/** "You said" as it is shown: the team's words, somebody's exact words, or the place of such that may not be shown now. */
export type Part<Words = string> =
	{ kind: 'prose'; text: Words } | { kind: 'quote'; words: string } | { kind: 'gone' };

/** What stands where exact words stood that may not be shown any more. */
export const GONE = 'Somebody’s own words stood here. They may not be shown any more.';

/** "You said" cut at its lines such as `[quote 1]`, each filled by its number. */
export function partsOf(text: string, quotes: ReadonlyMap<number, string>): Part[] {
	return text.split(LINE).flatMap((part, index): Part[] => {
		if (index % 2 === 0) return part.trim() ? [{ kind: 'prose', text: part.trim() }] : [];
		const words = quotes.get(Number(part));
		return [words === undefined ? { kind: 'gone' } : { kind: 'quote', words }];
	});
}

/** The team's own words alone: for letters, searches and files, which hold nobody's exact words. */
export function retold(text: string): string {
	return text
		.split(LINE)
		.filter((part, index) => index % 2 === 0 && part.trim())
		.map((part) => part.trim())
		.join('\n\n');
}

/** The numbers of the quotes that a text names on lines of their own. */
export function quoteNumbers(text: string): number[] {
	return text.split(LINE).flatMap((part, index) => (index % 2 ? [Number(part)] : []));
}

/** Whether a text names a quote in the middle of a line, where it would not be filled. */
export function strayQuote(text: string): boolean {
	return /\[quote \d+\]/i.test(retold(text));
}

const LINE = /^[ \t]*\[quote ([1-9]\d{0,3})\][ \t]*$/im;

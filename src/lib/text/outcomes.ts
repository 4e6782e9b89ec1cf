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

/** Whether words carry double quotation marks, of any language's shape. */
export function quotes(text: string): boolean {
	return /["“”„‟«»＂〝〞]/u.test(text);
}

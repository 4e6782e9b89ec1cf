const few = [
	...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
	...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
];

/** "three", "thirteen" as 13: a number as a sentence says it. */
export function inWords(number: number): string {
	return few[number] ?? number.toLocaleString('en-GB');
}

/** "Six of ten people agreed." Of how many may be unknown; nothing where nobody counted. */
export function agreement(agreed: number | null, of: number | null): string {
	if (agreed === null) return '';
	if (agreed === of) return agreed === 1 ? '' : `All ${inWords(agreed)} people agreed.`;
	const some = agreed === 0 ? 'None' : first(inWords(agreed));
	if (of !== null) return `${some} of ${inWords(of)} people agreed.`;
	return agreed === 0 ? 'Nobody agreed.' : `${some} ${agreed === 1 ? 'person' : 'people'} agreed.`;
}

function first(words: string) {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

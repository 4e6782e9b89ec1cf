/** What was noted, as one sentence on one line, without marks that would make it a quote or a heading. */
export function sentence(noted: string): string {
	const words = oneLine(noted)
		.replace(/^[#>*+\-\s]+/, '')
		.trim();
	return capital(/[.!?…]$/.test(words) ? words : `${words}.`);
}

/** So many whole sentences from the beginning of a text. */
export function beginning(text: string, most: number): string {
	const all = [...sentences.segment(oneLine(text))].map(({ segment }) => segment);
	const words = all.slice(0, most).join('').trim();
	return words && sentence(words);
}

/** On one line, without the double quotation marks that a summary has around quotes alone. */
export function oneLine(words: string): string {
	return words
		.replace(/["“”„‟«»＂〝〞]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

export function capital(words: string): string {
	const [first = '', ...rest] = words;
	return first.toLocaleUpperCase('en-GB') + rest.join('');
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

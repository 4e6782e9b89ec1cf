/** What was noted, as one sentence on one line, without marks that would make it a quote or a heading. */
export function sentence(noted: string): string {
	const words = oneLine(noted)
		.replace(/^[#>*+\-\s]+/, '')
		.trim();
	return capital(/[.!?…]$/.test(words) ? words : `${words}.`);
}

/** What a team typed, with its paragraphs and its lists, as words among others: no heading, no quote. */
export function retold(typed: string): string {
	return typed
		.split(/\n\s*\n/)
		.map((block) => block.split('\n').map(line).filter(Boolean).join('\n'))
		.filter(Boolean)
		.join('\n\n');
}

function line(typed: string) {
	const words = oneLine(typed.replace(/^[\s>#]+/, ''));
	return words.replace(/^[*+-]\s+/, '- ');
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

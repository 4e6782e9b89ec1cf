const SENTENCES = [
	'When I came home from hospital nobody rang for two weeks.',
	'She wrote the number on a card and said I could ring on any day.',
	'It is hard to say to a stranger that you cannot read the form.',
	'My neighbour told me about the walking group, not the surgery.',
	'I would have liked to hear at the start what was not possible.',
	'Some weeks I only wanted somebody to listen for ten minutes.',
	'The bus stops at six, so an evening class is of no use to us.',
	'They asked what I wanted, and then they waited for my answer.',
	'You do not forget it when a person remembers your name.'
];

/**
 * About so many words of talk, different for each `seed`, in paragraphs.
 *
 * @param {number} seed
 * @param {number} length
 */
export function words(seed, length) {
	let text = '';
	for (let at = seed; text.split(/\s+/).length < length; at += 2 + (seed % 3))
		text += SENTENCES[at % SENTENCES.length] + (at % 4 ? ' ' : '\n\n');
	return text.trim();
}

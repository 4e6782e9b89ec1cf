/** How many letters are left, in words. A letter is a code point, as it is where words are kept. */
export function lettersLeft(text: string, limit: number): { words: string; over: boolean } {
	const left = limit - [...text].length;
	const many = Math.abs(left);
	const number = many.toLocaleString('en-GB');
	if (left < 0) {
		return {
			words: many === 1 ? 'You have 1 letter too many' : `You have ${number} letters too many`,
			over: true
		};
	}
	return {
		words: many === 1 ? 'You have 1 letter left' : `You have ${number} letters left`,
		over: false
	};
}

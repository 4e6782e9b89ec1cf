/** One or two letters that stand for a shown name, such as "RS" for "Rosa from Sharrow". */
export function initials(name: string): string {
	const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
	const names = words.filter((word) => /^\p{Lu}/u.test(word));
	const chosen = names.length ? names : words.slice(0, 1);
	const letters = [chosen[0], chosen.length > 1 ? chosen.at(-1) : ''];
	return (
		letters
			.map((word) => [...(word ?? '')][0] ?? '')
			.join('')
			.toLocaleUpperCase('en-GB') || '?'
	);
}

/** Words as Markdown in which no sign means anything to a program. */
export function literal(words: string): string {
	return (
		words
			// what is far from the edge is taken for code
			.replace(/^[^\S\n]+/gm, '')
			.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
			.replace(/^(\s*)([-+=])/gm, '$1\\$2')
			.replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
	);
}

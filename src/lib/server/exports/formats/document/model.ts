/** A document as it is meant, for each kind of file to lay out in its own way. Words are plain text with LF. */
export type Document = {
	title: string;
	/** who answers for it: a study */
	by: string;
	/** the study's words that have to stand on whatever is made of it, and what these words are not */
	foot: string[];
	/** made as they are asked for: a large one need not be held at once */
	blocks: () => Iterable<Block>;
};

/** below the title, which is none of them */
export type Level = 1 | 2 | 3 | 4;

export type Block =
	| { kind: 'heading'; level: Level; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'list'; items: string[] }
	| { kind: 'facts'; facts: { name: string; value: string }[] }
	/** the first cell of a row names the row; `wide`: the column with most of the words, counted from 0 */
	| {
			kind: 'table';
			caption: string;
			head: string[];
			rows: Iterable<string[]>;
			wide: number | null;
	  }
	/** as many points wide and high as it is; a JPEG. `alt`: what it shows; empty: only decoration */
	| { kind: 'picture'; jpeg: Uint8Array; width: number; height: number; alt: string }
	/** somebody's exact words, without the marks around them; `by`: a code, where the readers may know it */
	| { kind: 'quotation'; text: string; by: string };

export const heading = (level: Level, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: string[]): Block => ({ kind: 'list', items });
export const facts = (facts: { name: string; value: string }[]): Block => ({
	kind: 'facts',
	facts: facts.filter(({ value }) => value)
});
export const quotation = (text: string, by = ''): Block => ({ kind: 'quotation', text, by });
export const table = (
	caption: string,
	head: string[],
	rows: Iterable<string[]>,
	wide: number | null = null
): Block => ({ kind: 'table', caption, head, rows, wide });

/** The paragraphs of a text, those that are empty left out. */
export function paragraphs(text: string): Block[] {
	return text
		.split(/\n{2,}/)
		.map((each) => each.trim())
		.filter(Boolean)
		.map(paragraph);
}

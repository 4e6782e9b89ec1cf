import { asHtml } from './formats/document/html.ts';
import type { Document } from './formats/document/model.ts';

/** Documents that are laid out once, for each kind of file. */
export { asMarkdown } from './formats/document/markdown.ts';
export { fromHtml } from './formats/document/from-html.ts';
export * from './formats/document/model.ts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as one whole web page. */
export function webPage(document: Document): string {
	return [...asHtml(document)].join('');
}

/** A document as a file for Word (DOCX). Its library is large, and fetched with the first of them. */
export async function wordFile(document: Document): Promise<Uint8Array> {
	const { asWord } = await import('./formats/document/word.ts');
	return asWord(document);
}

import { sizeWords } from '#lib/text/size.ts';
import { MOST_BYTES } from './keep.ts';
import { kindOf, type Kind } from './kinds.ts';
import { nameOf } from './name.ts';

/** A file as it came with a form, found to be of a kind that we keep. */
export type Upload = { name: string; bytes: Uint8Array } & Kind;

/**
 * Reads the file that a form carries: null where none was chosen, words for its box where it cannot be
 * kept. Browsers send an empty file without a name where nothing was chosen.
 *
 * @param takes which kinds this box is for, and how they are called
 */
export async function upload(
	form: FormData,
	name: string,
	takes: { endings: readonly Kind['ending'][]; words: string }
): Promise<Upload | string | null> {
	const sent = form.getAll(name).findLast((value) => value !== '');
	if (sent === undefined) return null;
	if (typeof sent === 'string') return 'Choose the file again. Only its name arrived';
	if (!sent.size) return sent.name ? 'This file is empty. Choose another one' : null;
	if (sent.size > MOST_BYTES)
		return `This file is too big. Choose one of ${sizeWords(MOST_BYTES)} at most`;
	const bytes = new Uint8Array(await sent.arrayBuffer());
	const kind = kindOf(bytes);
	if (!kind || !takes.endings.includes(kind.ending))
		return `We cannot keep this kind of file. Choose ${takes.words}`;
	return { name: nameOf(sent.name, kind), bytes, ...kind };
}

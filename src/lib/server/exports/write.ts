import type { FormatName } from './formats.ts';
import type { Making, Write } from './making.ts';

/** Who writes each format. Fetched when it is needed: some of their libraries are large. */
const writers: Record<FormatName, () => Promise<{ write: Write }>> = {
	csv: () => import('./formats/csv.ts'),
	'csv for excel': () => import('./formats/csv.ts'),
	xlsx: () => import('./formats/xlsx.ts'),
	zip: () => import('./formats/zip.ts'),
	qdpx: () => import('./formats/qdpx.ts'),
	qdc: () => import('./formats/qdc.ts'),
	docx: () => import('./formats/docx.ts'),
	html: () => import('./formats/html.ts'),
	json: () => import('./formats/json.ts'),
	pictures: () => import('./formats/pictures.ts')
};

/** Writes the whole file. */
export async function write(making: Making): Promise<void> {
	const { write } = await writers[making.frame.taken.format]();
	await write(making);
}

/**
 * The files that can be taken. `ending`: of the file; `type`: its media type; `most`: how many
 * contributions its library can hold in memory, beyond which the others have to be taken.
 */
export const formats = {
	csv: { ending: 'csv', type: 'text/csv; charset=utf-8', most: Infinity },
	'csv for excel': { ending: 'csv', type: 'text/csv; charset=utf-8', most: Infinity },
	xlsx: {
		ending: 'xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		most: 20_000
	},
	zip: { ending: 'zip', type: 'application/zip', most: Infinity },
	qdpx: { ending: 'qdpx', type: 'application/zip', most: Infinity },
	qdc: { ending: 'qdc', type: 'application/xml; charset=utf-8', most: Infinity },
	docx: {
		ending: 'docx',
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		most: 5_000
	},
	html: { ending: 'html', type: 'text/html; charset=utf-8', most: 20_000 },
	json: { ending: 'json', type: 'application/json', most: Infinity },
	pictures: { ending: 'pictures.zip', type: 'application/zip', most: Infinity }
} as const satisfies Record<string, { ending: string; type: string; most: number }>;

export type FormatName = keyof typeof formats;

/** Files without anybody's words: to take one is no reading of them, and in it nothing has to be removed. */
export const WORDLESS: FormatName[] = ['qdc', 'pictures'];

export function isFormat(name: string): name is FormatName {
	return Object.hasOwn(formats, name);
}

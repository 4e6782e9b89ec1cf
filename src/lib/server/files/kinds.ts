/** A kind of file that we keep: how it is served, and what its name ends in. */
export type Kind = {
	media_type: string;
	ending: 'pdf' | 'docx' | 'odt' | 'doc' | 'png' | 'jpg' | 'gif' | 'webp' | 'txt';
};

const kind = (media_type: string, ending: Kind['ending']): Kind => ({ media_type, ending });

const PDF = kind('application/pdf', 'pdf');
const WORD = kind(
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'docx'
);
const OPEN_TEXT = kind('application/vnd.oasis.opendocument.text', 'odt');
const OLD_WORD = kind('application/msword', 'doc');
const PNG = kind('image/png', 'png');
const JPEG = kind('image/jpeg', 'jpg');
const GIF = kind('image/gif', 'gif');
const WEBP = kind('image/webp', 'webp');
const TEXT = kind('text/plain; charset=utf-8', 'txt');

/**
 * What a file is, by its bytes: neither its name nor what a browser says of it counts. Null for one
 * that we do not keep, among them documents with programs in them.
 */
export function kindOf(bytes: Uint8Array): Kind | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const begins = (with_: string, at = 0) =>
		file.subarray(at, at + with_.length).equals(Buffer.from(with_, 'latin1'));

	if (begins('%PDF-')) return PDF;
	if (begins('\x89PNG\r\n\x1a\n')) return PNG;
	if (begins('\xff\xd8\xff')) return JPEG;
	if (begins('GIF87a') || begins('GIF89a')) return GIF;
	if (begins('RIFF') && begins('WEBP', 8)) return WEBP;
	if (begins('PK\x03\x04')) return zipped(file);
	if (begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(file);
	return isText(file) ? TEXT : null;
}

/** Word since 2007, and OpenDocument. The names of a zip's parts are never packed. */
function zipped(file: Buffer) {
	if (file.includes('vbaProject.bin') || file.includes('Basic/Standard')) return null;
	if (file.includes('word/document.xml')) return WORD;
	return file.subarray(0, 200).includes(`mimetype${OPEN_TEXT.media_type}`) ? OPEN_TEXT : null;
}

/** Word before 2007: its parts are named in UTF-16. */
function compound(file: Buffer) {
	const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
	return holds('WordDocument') && !holds('_VBA_PROJECT') ? OLD_WORD : null;
}

/** Words that can be read as they are, not the marks of a page, a drawing or another program's file. */
function isText(file: Buffer) {
	let words: string;
	try {
		words = new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch {
		return false;
	}
	// eslint-disable-next-line no-control-regex -- bytes that no text holds
	return !/[\0-\x08\x0e-\x1f\x7f]/.test(words) && !/^\s*(<[!?a-z]|\{\\rtf)/i.test(words);
}

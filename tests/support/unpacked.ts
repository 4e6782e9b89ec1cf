import { strFromU8, unzipSync } from 'fflate';

/**
 * The words of a file, whatever its kind: of an archive those of everything in it. The marks of XML are
 * taken out, so that words which they cut are found.
 */
export function unpacked(bytes: Uint8Array): string {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
	return Object.entries(unzipSync(bytes))
		.filter(([name]) => !/\.(png|jpe?g)$/.test(name))
		.map(([name, entry]) => `${name}\n${plain(name, strFromU8(entry))}`)
		.join('\n');
}

function plain(name: string, words: string) {
	if (!/\.(xml|rels|qde|svg)$/.test(name)) return words;
	const bare = words.replace(/<[^>]*>/g, '');
	return `${words}\n${bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')}`;
}

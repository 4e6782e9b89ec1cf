import fc from 'fast-check';
import { clean } from '#lib/text/clean.ts';

/** What is hard to count: accents laid over letters, joined emoji, flags, right to left, odd line ends. */
const pieces = [
	...[
		'Hello. ',
		'One steady person. ',
		'Why? ',
		'“No,” she said. ',
		'a',
		' ',
		'\n',
		'\r\n',
		'\r',
		'\t'
	],
	...['e\u0301', 'n\u0303\u0323', '\u0301', 'q\u0307\u0323', 'Z\u0351\u036b\u0343'],
	...['👩🏽‍🔬', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇬🇧', '🇬', '👍🏿', '❤️', '1️⃣', '\u200d', '\ufe0f'],
	...[
		'שלום. ',
		'مرحبا بكم؟ ',
		'\u202b',
		'\u202c',
		'\u2067',
		'हिन्दी। ',
		'กำลัง',
		'日本語。',
		'각',
		'\u1112\u1161\u11ab'
	],
	...['𝒳', '𐍈', '\u2028', '\u2029', '\u00a0', '\u0000', '\ud83d', '\udc69']
];

/** Any text as it is kept once it was posted and read (http/read, contributions). */
export const texts = fc
	.array(
		fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
		{
			minLength: 1,
			maxLength: 30
		}
	)
	.map((parts) => clean(parts.join('')).trim())
	.filter((text) => text !== '');

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Making } from '../making.ts';
import { folder, themeCodes } from './refi/codes.ts';
import { guidOf } from './refi/guid.ts';
import { element } from './refi/xml.ts';

/** The codebook alone, as REFI-QDA 1.5 has it. One without any theme cannot be: it holds an empty folder. */
export async function write({ frame, out }: Making) {
	const guid = guidOf(frame.study);
	const themes = themeCodes(frame, guid);
	const codes = themes.length ? themes : [folder('Themes', guid, [])];
	const book = element(
		'CodeBook',
		{ xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Soundings' },
		element('Codes', {}, ...codes)
	);
	await pipeline(Readable.from(['<?xml version="1.0" encoding="utf-8"?>\n', book, '\n']), out);
}

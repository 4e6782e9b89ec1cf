import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Making } from '../making.ts';
import { Aside } from './refi/aside.ts';
import { guidOf, type Guid } from './refi/guid.ts';
import { noteTexts, project, type Written } from './refi/project.ts';
import { selected } from './refi/selections.ts';
import { sources, type Source } from './refi/sources.ts';
import { begin, worded } from './refi/xml.ts';

/**
 * A project of REFI-QDA 1.5: the texts in `sources`, named by their identifiers, and `project.qde` beside
 * them. The texts are written first; where everything lies in them is laid aside meanwhile, since the
 * project says it after its cases.
 */
export async function write(making: Making) {
	const guid = guidOf(making.frame.study);
	const zip = new ZipFile();
	const mtime = new Date(making.frame.taken.taken_at);
	const aside: Written = {
		sources: new Aside(making.aside('sources')),
		notes: new Aside(making.aside('notes')),
		coders: new Set()
	};
	try {
		const written = pipeline(zip.outputStream, making.out);
		zip.on('error', (error) => making.out.destroy(error));
		let done = 0;
		const wrote = () => making.wrote(++done);
		for (const source of sources(making)) {
			const name = `sources/${guid('text', source.id)}.txt`;
			zip.addReadStreamLazy(name, { mtime }, (give) =>
				give(null, Readable.from(textOf(source, making, guid, aside, wrote)))
			);
		}
		for (const { id, words } of noteTexts(making))
			zip.addBuffer(Buffer.from(words), `sources/${guid('note text', id)}.txt`, { mtime });
		zip.addReadStreamLazy('project.qde', { mtime }, (give) =>
			give(null, Readable.from(project(making, guid, aside)))
		);
		zip.end();
		await written;
	} finally {
		aside.sources.end();
		aside.notes.end();
	}
}

/** The words of a text; what stands where in them goes aside. Lines end with LF, and no mark is before them. */
function* textOf(
	source: Source,
	{ frame }: Making,
	guid: Guid,
	{ sources, notes, coders }: Written,
	wrote: () => void
): Iterable<string> {
	sources.put(
		begin('TextSource', {
			...{ guid: guid('source', source.id), name: source.name },
			plainTextPath: `internal://${guid('text', source.id)}.txt`,
			...{ creatingUser: guid('user', 'Soundings'), creationDateTime: frame.taken.taken_at }
		}) + worded('Description', source.description)
	);
	let at = 0;
	for (const { words, given } of source.pieces()) {
		if (given) {
			const all = selected(given, at, frame, guid);
			sources.put(all.selections);
			notes.put(all.notes.join(''));
			for (const coder of all.coders) coders.add(coder);
			wrote();
		}
		for (const sign of words) at += sign ? 1 : 0;
		if (words) yield words;
	}
	sources.put('</TextSource>');
}

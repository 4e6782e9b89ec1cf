import { stringify } from 'csv-stringify/sync';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { day } from '#lib/text/dates.ts';
import { linesOf } from '../about.ts';
import type { Making } from '../making.ts';
import { settingOf, type Setting } from './pictures/caption.ts';
import { count, type Counted } from './pictures/count.ts';
import { howFar } from './pictures/how-far.ts';
import { outcomesByKind } from './pictures/outcomes.ts';
import type { Picture } from './pictures/picture.ts';
import { pngOf } from './pictures/png.ts';
import { svgOf, type Source } from './pictures/svg.ts';
import { takingPart } from './pictures/taking-part.ts';
import { themesByGroup, themesByPrompt } from './pictures/themes-by.ts';

/**
 * The pictures of a study's analysis, ready for a paper: each as SVG and as PNG, with its numbers as CSV
 * and a caption to paste. Memory does not grow with the number of contributions.
 */
export async function write(making: Making) {
	const zip = new ZipFile();
	const mtime = new Date(making.frame.taken.taken_at);
	const written = pipeline(zip.outputStream, making.out);
	// so that nothing is left waiting for its end where a picture cannot be made
	written.catch(() => undefined);
	zip.on('error', (error) => making.out.destroy(error));
	const add = (name: string, content: string | Buffer) =>
		zip.addBuffer(Buffer.from(content), name, { mtime });
	const counted = count(making);
	const setting = settingOf(making, counted);
	const all = picturesOf(making, counted, setting);
	const source = sourceOf(making, setting);
	add('README.txt', readme(making, all));
	for (const picture of all) {
		const svg = svgOf(picture, source);
		add(`${picture.name}.svg`, svg);
		add(`${picture.name}.png`, await pngOf(svg));
		add(`${picture.name}.csv`, stringify(picture.table, { bom: true, escape_formulas: true }));
		add(`${picture.name}.txt`, `${picture.caption}\n`);
	}
	zip.end();
	await written;
}

function picturesOf(making: Making, counted: Counted, setting: Setting): Picture[] {
	return [
		takingPart(counted, setting),
		howFar(counted, setting),
		themesByGroup(making, counted, setting),
		themesByPrompt(making, counted, setting),
		outcomesByKind(making, setting)
	];
}

function sourceOf({ frame: { study, taken } }: Making, { last }: Setting): Source {
	return {
		study: study.title,
		award: study.award_number,
		taken: `Export ${taken.number}, ${day(taken.taken_at)}`,
		at: taken.taken_at,
		sentences: last
	};
}

function readme({ about }: Making, all: Picture[]) {
	const files = all.map(({ name, title }) => `  ${name}: ${title}`);
	return `${[
		...linesOf(about),
		'',
		'Pictures:',
		...files,
		'Each as .svg to print at any size, .png of 2400 pixels, .csv with all its numbers, and .txt with a caption to paste.'
	].join('\n')}\n`;
}

import { colours, escaped, hatching, HATCHED, moved, text } from './ink.ts';
import { wrapped } from './measure.ts';
import type { Picture } from './picture.ts';

/** What stands on every picture of an export, whatever it shows. */
export type Source = {
	study: string;
	award: string;
	/** "Export 3, 4 March 2026" */
	taken: string;
	/** an ISO moment */
	at: string;
	/** what these words are and are not; first, where the installation shows one, that it is an example */
	sentences: string[];
};

const EDGE = 24;
const [TITLE, NOTE, FOOT] = [19, 12.5, 11];

/** The picture as SVG 1.1, with all of its words in it for screen readers, programs and people. */
export function svgOf(picture: Picture, source: Source): string {
	const { name, title, says, notes, drawing } = picture;
	const room = drawing.width;
	const width = room + 2 * EDGE;
	const ink: string[] = [];
	let y = EDGE;
	const lines = (words: string[], size: number, look: { bold?: boolean; fill?: string }) => {
		for (const own of words.flatMap((each) => wrapped(each, room, size, look))) {
			y += size * 1.35;
			ink.push(text(EDGE, y - size * 0.35, own, { size, ...look }));
		}
	};
	lines([title], TITLE, { bold: true });
	y += 18;
	ink.push(moved(EDGE, y, drawing.ink));
	y += drawing.height + 18;
	lines(notes, NOTE, { fill: colours.faint });
	y += notes.length ? 8 : 0;
	lines([footOf(source), ...source.sentences], FOOT, { fill: colours.faint });
	const height = Math.ceil(y + EDGE - 6);

	const whole = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Arial, Liberation Sans, sans-serif">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="desc">${escaped([says, ...notes, footOf(source), ...source.sentences].filter(Boolean).join(' '))}</desc>`,
		metadata(title, source),
		...(drawing.ink.includes(HATCHED) ? [hatching] : []),
		`<rect width="${width}" height="${height}" fill="${colours.white}"/>`,
		ink.join('\n'),
		'</svg>\n'
	].join('\n');
	return owned(whole, name);
}

/** With ids of its own, so that several can stand in one page. */
function owned(svg: string, name: string) {
	const own = (id: string) => `picture-${name}-${id}`;
	return svg
		.replace('aria-labelledby="title desc"', `aria-labelledby="${own('title')} ${own('desc')}"`)
		.replace('<title id="title">', `<title id="${own('title')}">`)
		.replace('<desc id="desc">', `<desc id="${own('desc')}">`)
		.replace('<pattern id="hatched"', `<pattern id="${own('hatched')}"`)
		.replaceAll(`"${HATCHED}"`, `"url(#${own('hatched')})"`);
}

function footOf({ study, award, taken }: Source) {
	return [study, ...(award ? [`Award ${award}`] : []), taken].join('. ').concat('.');
}

/** In the words of Dublin Core, which most programs that keep pictures read. */
function metadata(title: string, { study, award, taken, at, sentences }: Source) {
	const facts = {
		title,
		source: award ? `${study}. Award ${award}` : study,
		identifier: taken,
		date: at,
		rights: sentences.join(' ')
	};
	const named = Object.entries(facts).map(
		([name, words]) => `<dc:${name}>${escaped(words)}</dc:${name}>`
	);
	return `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${named.join('')}</metadata>`;
}

import { escape } from '$lib/text/markdown';
import sharp from 'sharp';

/** As on our pages; what a machine lacks, its next best one stands in for. */
const FONTS = 'Arial, Liberation Sans, Sans';

type Box = { wide: number; high: number; sizes: number[]; bold?: boolean };

/** Words in white, in the largest of the sizes in which they fit; cut where they fit in none. */
export async function words(text: string, { wide, high, sizes, bold }: Box) {
	const letters = [...printable(text)];
	for (let most = letters.length; ; most = Math.floor(most * 0.8)) {
		const shown = most < letters.length ? `${letters.slice(0, most).join('').trim()}…` : text;
		for (const size of most < letters.length ? sizes.slice(-1) : sizes) {
			const drawn = await draw(shown, `${FONTS} ${bold ? 'Bold ' : ''}${size}`, wide);
			if ((drawn.height <= high && drawn.width <= wide) || most <= 1) return drawn;
		}
	}
}

async function draw(text: string, font: string, width: number) {
	const white = (words: string) => {
		const markup = `<span foreground="#ffffff">${escape(words)}</span>`;
		const how = { font, width, rgba: true, dpi: 72, spacing: 4, wrap: 'word-char' } as const;
		return sharp({ text: { text: markup, ...how } })
			.png()
			.toBuffer({ resolveWithObject: true });
	};
	// signs that show nothing make no picture at all
	const { data, info } = await white(printable(text)).catch(() => white('–'));
	return { data, width: info.width, height: info.height };
}

/** Without the signs that no line can be drawn of. */
function printable(text: string) {
	return text.toWellFormed().replace(/[^\P{C}\n]/gu, ' ');
}

/**
 * Whether this machine has letters to draw with: without a font every sign becomes the same empty box.
 * Looked at once.
 */
export function tellsLettersApart(): Promise<boolean> {
	known ??= Promise.all([draw('A', `${FONTS} 40`, 200), draw('B', `${FONTS} 40`, 200)]).then(
		([a, b]) => !a.data.equals(b.data)
	);
	return known;
}

let known: Promise<boolean> | null = null;

/** What a picture is drawn with: pieces of SVG, as strings. */
export const colours = {
	/** 15:1 on white */
	text: '#1a1a1a',
	/** 7:1 on white */
	faint: '#4a5257',
	/** 8:1 on white */
	full: '#0b5563',
	/** for lines that only guide the eye */
	line: '#b8c0c4',
	white: '#ffffff'
} as const;

/** The fill of what has to be told from what is full, in grey print too. */
export const HATCHED = 'url(#hatched)';

export const hatching = `<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colours.white}"/><path d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" stroke="${colours.full}" stroke-width="1.6"/></pattern></defs>`;

/** Words as they may stand in XML 1.0: escaped, without the signs that it cannot hold. */
export function escaped(words: string): string {
	return words
		.toWellFormed()
		.replace(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '')
		.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

type Look = {
	size?: number;
	bold?: boolean;
	fill?: string;
	anchor?: 'start' | 'middle' | 'end';
	/** it says how many there are of something */
	number?: boolean;
	/** it may stand on a line, which ends around it */
	clear?: boolean;
};

/** Words from `x` on, or around or up to it; `y` is where they stand. */
export function text(x: number, y: number, words: string, look: Look = {}): string {
	const { size = 13, bold, fill = colours.text, anchor = 'start', number, clear } = look;
	const more = [
		...(number ? ['class="number"'] : []),
		...(clear ? [`stroke="${colours.white}" stroke-width="4" paint-order="stroke"`] : []),
		...(bold ? ['font-weight="bold"'] : []),
		...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`])
	];
	const attributes = [`x="${round(x)}"`, `y="${round(y)}"`, `font-size="${size}"`, ...more];
	return `<text ${attributes.join(' ')} fill="${fill}">${escaped(words)}</text>`;
}

type Box = { x: number; y: number; width: number; height: number };

export function box({ x, y, width, height }: Box, fill: string, stroke?: string): string {
	const size = `width="${round(width)}" height="${round(height)}"`;
	const edge = stroke ? ` stroke="${stroke}"` : '';
	return `<rect x="${round(x)}" y="${round(y)}" ${size} fill="${fill}"${edge}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
	const [a, b, c, d] = [x1, y1, x2, y2].map(round);
	return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="${stroke}"/>`;
}

export function moved(x: number, y: number, ink: string): string {
	return `<g transform="translate(${round(x)} ${round(y)})">${ink}</g>`;
}

function round(number: number) {
	return Math.round(number * 100) / 100;
}

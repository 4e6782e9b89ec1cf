import { Parser } from 'htmlparser2';
import { wide } from '#server/exports/formats/pictures/measure.ts';

/** Words in a picture, and about where they stand. `number`: they say how many of something. */
export type Words = {
	words: string;
	number: boolean;
	bold: boolean;
	fill: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
};

/** A rectangle. */
type Box = { x: number; y: number; width: number; height: number; fill: string };

/** Where words stand in a picture, about, and what it is otherwise. */
export function seen(svg: string) {
	const texts: Words[] = [];
	const boxes: Box[] = [];
	const whole = { width: 0, height: 0, title: '', desc: '', metadata: '' };
	const at = [{ x: 0, y: 0 }];
	let open = '';
	const here = () => at.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				open = name;
				const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attributes.transform ?? '')?.[1] ?? '')
					.split(' ')
					.map(Number);
				if (name === 'g') at.push({ x, y });
				if (name === 'svg')
					Object.assign(whole, {
						width: Number(attributes.width),
						height: Number(attributes.height)
					});
				const place = { x: here().x + Number(attributes.x), y: here().y + Number(attributes.y) };
				const fill = attributes.fill ?? '';
				if (name === 'rect' && attributes.x !== undefined)
					boxes.push({
						...{ ...place, fill, width: Number(attributes.width) },
						height: Number(attributes.height)
					});
				if (name !== 'text') return;
				const size = Number(attributes['font-size']);
				texts.push({
					...{ words: '', fill, left: place.x, right: size, top: place.y - size * 0.75 },
					...{ bottom: place.y + size * 0.22, bold: 'font-weight' in attributes },
					number: attributes.class === 'number'
				});
				open = `text ${attributes['text-anchor'] ?? 'start'}`;
			},
			ontext(words) {
				const last = texts.at(-1);
				if (open.startsWith('text') && last) last.words += words;
				else if (open === 'title' || open === 'desc') whole[open] += words;
				else if (open.startsWith('dc:')) whole.metadata += words;
			},
			onclosetag(name) {
				if (name === 'g') at.pop();
				const last = texts.at(-1);
				if (name === 'text' && last) {
					const width = wide(last.words, last.right, last.bold);
					const share = { start: 0, middle: 0.5, end: 1 }[open.split(' ')[1] ?? ''] ?? 0;
					last.left -= width * share;
					last.right = last.left + width;
				}
				open = '';
			}
		},
		{ xmlMode: true }
	);
	parser.end(svg);
	return { ...whole, texts, boxes };
}

/** How well one colour is read on another (WCAG 2), as `#rrggbb` or `rgb(r, g, b)`: from 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string) {
	const parts = colour.startsWith('#')
		? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
		: (colour.match(/\d+/g) ?? []).map(Number);
	const [red = 0, green = 0, blue = 0] = parts.map((part) =>
		part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { printable } from '../printable.ts';

type Values = Record<string, string | number | boolean | null | undefined>;

/** An element of XML. An attribute without a value is left out. Children are elements already. */
export function element(name: string, values: Values = {}, ...children: string[]): string {
	const inside = children.join('');
	return inside ? `${begin(name, values)}${inside}</${name}>` : `${begin(name, values, '/')}`;
}

/** Its first mark alone, for what is written in pieces. */
export function begin(name: string, values: Values = {}, end: '' | '/' = ''): string {
	const attributes = Object.entries(values)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([key, value]) => ` ${key}="${text(String(value)).replace(/[\n\t\r]/g, number)}"`);
	return `<${name}${attributes.join('')}${end}>`;
}

/** An element that holds words; none at all where there are none. */
export function worded(name: string, words: string): string {
	return words ? element(name, {}, text(words)) : '';
}

/** Words within XML 1.0, without the signs that it cannot hold (production 2). */
export function text(words: string): string {
	return printable(words)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

function number(sign: string) {
	return `&#${sign.charCodeAt(0)};`;
}

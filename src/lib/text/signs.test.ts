import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, hexes, isSign, shapes, signOf } from './signs.ts';

describe('the sign of a theme', () => {
	it('is the first letter of its name where none was chosen', () => {
		expect(signOf({ name: 'holding', sign: null })).toBe('H');
		expect(signOf({ name: '👩🏽‍🔬 at work', sign: null })).toBe('👩🏽‍🔬');
		expect(signOf({ name: 'Holding', sign: '●' })).toBe('●');
		expect(signOf({ name: '', sign: null })).toBe('');
	});

	it('is one or two letters or signs that can be seen', () => {
		for (const sign of [...shapes.map(([sign]) => sign), 'a', 'Ab', '12', '👩🏽‍🔬', 'é', 'é'])
			expect(isSign(sign), sign).toBe(true);
		for (const sign of ['', 'abc', 'a b', '\u202e', '\u200b', '\u00ad'])
			expect(isSign(sign), JSON.stringify(sign)).toBe(false);
	});
});

describe('the colours of themes', () => {
	const look = readFileSync('src/lib/components/look/_themes.scss', 'utf8');
	const drawn = [...look.matchAll(/\.sign--(\d+) \{\s*--sign: #(\w{6});/g)];

	it('are all in the look, and can be told from white', () => {
		expect(drawn.map(([, number]) => Number(number))).toEqual(colours.map((_, index) => index + 1));
		expect(drawn.map(([, , colour]) => `#${colour}`)).toEqual(hexes);
		for (const [, number, colour] of drawn)
			expect(onWhite(colour ?? ''), `colour ${number}`).toBeGreaterThanOrEqual(4.5);
	});
});

/** Contrast with white, by WCAG 2. */
function onWhite(hex: string) {
	const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

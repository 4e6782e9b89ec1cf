import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { pictured, type Wish } from '../../../../../../tests/support/pictured.ts';
import { contrast, seen, type Words } from '../../../../../../tests/support/seen.ts';

const names = [
	...['1-who-took-part-when', '2-how-far-it-all-came', '3-themes-by-group'],
	...['4-themes-by-finding', '5-outcomes-by-kind']
];
const much = { many: 700, themes: 40, groups: 10, prompts: 12, days: 700, outcomes: 60 };
const wishes: [string, Wish][] = [
	['nothing', { many: 0, themes: 0, groups: 0, prompts: 0, days: 1, outcomes: 0 }],
	['little', { many: 3, themes: 2, groups: 1, prompts: 1, days: 20, outcomes: 1, demo: true }],
	['much', much],
	[
		'long names',
		{ ...much, many: 200, themes: 70, groups: 4, prompts: 45, days: 1700, long: true }
	],
	['others', { ...much, forTeam: false }],
	['others, long names', { ...much, many: 90, groups: 3, forTeam: false, long: true }],
	['others, too few', { ...much, many: 4, forTeam: false }]
];

describe.each(wishes)('pictures of %s', (of, wish) => {
	let files: Map<string, Buffer>;
	const svgOf = (name: string) => files.get(`${name}.svg`)?.toString('utf8') ?? '';
	const table = (name: string) =>
		parse(files.get(`${name}.csv`) ?? '', { bom: true, relax_column_count: true });
	beforeAll(async () => {
		files = await pictured(wish);
	});

	it('are all there, as SVG, PNG, CSV and a caption', () => {
		const endings = ['svg', 'png', 'csv', 'txt'];
		const all = names.flatMap((name) => endings.map((ending) => `${name}.${ending}`));
		expect([...files.keys()].toSorted()).toEqual([...all, 'README.txt'].toSorted());
	});

	it('are XML that says in words what it shows and whose it is', async () => {
		for (const name of names) {
			const { valid, errors } = await validateXML({ xml: svgOf(name), normalization: 'c14n' });
			expect(errors, name).toEqual([]);
			expect(valid).toBe(true);
			const { title, desc, metadata, width, height } = seen(svgOf(name));
			expect(svgOf(name)).toContain(`viewBox="0 0 ${width} ${height}"`);
			expect(title.length).toBeGreaterThan(5);
			for (const words of [desc, metadata])
				for (const said of [
					...['Award EX123456', 'Export 3', '4 March 2026', 'not research data', 'Study 1'],
					...(wish.demo ? ['the people and words here are invented'] : [])
				])
					expect(words).toContain(said.replace('4 March 2026', words === desc ? said : '2026'));
		}
	});

	it('keep words inside, apart from each other, and easy to read', () => {
		for (const name of names) {
			const { texts, boxes, width, height } = seen(svgOf(name));
			expect(texts.length).toBeGreaterThan(3);
			const out = texts.filter(
				({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height
			);
			expect(out, name).toEqual([]);
			expect(laidOver(texts), name).toEqual([]);
			for (const each of texts) {
				const under = boxes.filter((box) => within(each, box)).at(-1)?.fill ?? '#ffffff';
				if (under.startsWith('url')) throw new Error(`${each.words} stands on hatching`);
				expect(contrast(each.fill, under), `${name}: ${each.words}`).toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	it('say the numbers of their tables, and no others', () => {
		for (const name of names) {
			const drawn = seen(svgOf(name)).texts.filter(({ number }) => number);
			const [, ...rows] = table(name) as string[][];
			const first = name.startsWith('2') ? 1 : 2;
			const cells = rows.map((row) => row.slice(first).flatMap((cell) => toNumber(cell)));
			// upright bars say the sum of their two parts; where they stand close, only some do
			const sums = name.startsWith('1') && wish.forTeam !== false;
			const numbers = sums ? cells.map(([a = 0, b = 0]) => a + b) : cells.flat();
			const shown =
				name.startsWith('2') || name.startsWith('5') ? numbers : numbers.filter(Boolean);
			const said = drawn.map(({ words }) => Number(words));
			// of too much a picture shows what has the highest numbers
			const tooMuch = rows.length > 60 || (rows[0]?.length ?? 0) > 42;
			if (tooMuch) expect(lacking(said, shown)).toEqual([]);
			if (tooMuch) expect(said.length).toBeGreaterThan(60);
			else expect(said.toSorted(by)).toEqual(shown.toSorted(by));
		}
	});

	it('are PNG of 2400 pixels, on white, with something on it', async () => {
		for (const name of names) {
			const png = files.get(`${name}.png`) ?? Buffer.alloc(0);
			const { width, format, hasAlpha, density } = await sharp(png).metadata();
			expect({ width, format, hasAlpha, density }).toEqual({
				...{ width: 2400, format: 'png', hasAlpha: false, density: 300 }
			});
			const { channels } = await sharp(png).greyscale().stats();
			expect(channels[0]?.max).toBe(255);
			expect(channels[0]?.min).toBeLessThan(80);
		}
	});

	if (wish.forTeam === false)
		it('say no number from one to four', () => {
			for (const name of names) {
				const { texts, desc } = seen(svgOf(name));
				const drawn = texts.filter(({ number }) => number).map(({ words }) => words);
				const columns = name.startsWith('2') ? 1 : 2;
				const cells = (table(name) as string[][]).slice(1).flatMap((row) => row.slice(columns));
				expect([...drawn, ...cells].filter((words) => /^[1-4]$/.test(words))).toEqual([]);
				const caption = files.get(`${name}.txt`)?.toString('utf8') ?? '';
				for (const words of [desc, caption])
					expect(words).not.toMatch(/(n = |: |, )[1-4]( |\.|,)(?!March)/);
				expect(caption).not.toContain('private');
			}
		});

	if (['nothing', 'others, too few'].includes(of))
		it('say so in words where there is nothing to draw', () => {
			const words =
				of === 'nothing' ? 'Nothing was given yet.' : 'Too few contributions may be quoted';
			for (const name of names.slice(0, 4)) {
				expect(seen(svgOf(name)).desc).toContain(words);
				expect(seen(svgOf(name)).boxes).toEqual([]);
			}
		});
});

const by = (a: number, b: number) => a - b;
/** What is said and is not among the numbers, each as often as it is there. */
function lacking(said: number[], numbers: number[]): number[] {
	const left = [...numbers];
	return said.filter((number) => {
		const at = left.indexOf(number);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
const toNumber = (cell: string) => (/^\d+$/.test(cell) ? [Number(cell)] : []);

function within(words: Words, box: { x: number; y: number; width: number; height: number }) {
	const [x, y] = [(words.left + words.right) / 2, (words.top + words.bottom) / 2];
	return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** Pairs of words that stand on each other. */
function laidOver(texts: Words[]): string[] {
	const over = (a: Words, b: Words) =>
		a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	return texts.flatMap((a, at) =>
		texts.slice(at + 1).flatMap((b) => (over(a, b) ? `${a.words} | ${b.words}` : []))
	);
}

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPicture } from '../../../tests/support/published.ts';
import { drawnOnce } from './drawn-once.ts';
import { tellsLettersApart } from './letters.ts';
import { HEIGHT, WIDTH } from './drawing.ts';
import { sharePicture } from './share.ts';

const told = { title: 'Staying with people', group: 'Riverside Group', on_day: '2026-03-04' };
const site = { name: 'Soundings', colour: null };
const empty = { title: ' ', group: ' ', on_day: '2026-03-04' };

/** How much of a part of it is white, as words and our mark are. */
async function white(picture: Uint8Array, left = 0, width = WIDTH) {
	const { data, info } = await sharp(picture)
		.extract({ left, top: 0, width, height: HEIGHT })
		.removeAlpha()
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	expect(info.channels).toBe(1);
	return data.filter((point) => point > 230).length;
}

describe('the picture beside a link', () => {
	it('is as large as others show it, with the title on it', async () => {
		const drawn = await sharePicture(told, site, null);
		const { format, width, height } = await sharp(drawn).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
		expect(drawn.length).toBeLessThan(300_000);

		const bare = await white(await sharePicture(empty, site, null));
		expect(bare).toBeGreaterThan(500);
		if (await tellsLettersApart()) expect(await white(drawn)).toBeGreaterThan(bare + 3000);
	});

	it('differs by title, and has the colour of the house', async () => {
		const one = await sharePicture(told, site, null);
		const other = await sharePicture({ ...told, title: 'Another' }, site, null);
		if (await tellsLettersApart()) expect(Buffer.compare(one, other)).not.toBe(0);
		const house = await sharePicture(told, { ...site, colour: '#7a1f1f' }, null);
		const [corner] = await Promise.all([sharp(house).extract(ONE).removeAlpha().raw().toBuffer()]);
		expect([...corner]).toEqual([0x7a, 0x1f, 0x1f]);
	});

	it('shows the summary’s own picture on the right', async () => {
		const { bytes } = await aPicture('#ffffff');
		const drawn = await sharePicture(told, site, bytes);
		expect(await white(drawn, WIDTH - 420, 420)).toBe(420 * HEIGHT);
	});

	it.each([
		['long '.repeat(200), 'G'.repeat(400)],
		['Donaudampfschifffahrtsgesellschaftskapitän'.repeat(10), 'x'],
		['<b>&amp; </span> "quoted"', '&<>'],
		['\u0007\u202e\ud800', ''],
		['مجموعة المرضى', '病人小组']
	])('is drawn whatever the words are: %#', async (title, group) => {
		const drawn = await sharePicture({ ...told, title, group }, site, null);
		expect(await white(drawn)).toBeGreaterThan(500);
	});

	it('is drawn once for all who ask, and again after it could not be', async () => {
		let drawings = 0;
		const draw = async () => new Uint8Array([++drawings]);
		const all = await Promise.all([drawnOnce('a', draw), drawnOnce('a', draw)]);
		expect(all.map(([which]) => which)).toEqual([1, 1]);
		const broken = () => Promise.reject(new Error('no'));
		await expect(drawnOnce('b', broken)).rejects.toThrow('no');
		expect(await drawnOnce('b', draw)).toEqual(new Uint8Array([2]));
	});
});

const ONE = { left: 4, top: 4, width: 1, height: 1 };

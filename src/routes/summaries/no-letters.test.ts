import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// A machine without any font, such as a small container: what draws letters is told of none, before
// it is loaded. Hence a file of its own.

const folder = mkdtempSync(join(tmpdir(), 'soundings-fonts-'));

beforeAll(() => {
	const none = join(folder, 'fonts.conf');
	writeFileSync(none, '<?xml version="1.0"?><fontconfig></fontconfig>');
	process.env.FONTCONFIG_FILE = none;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('without letters the mark stands for the words on the picture beside a link', async () => {
	const { tellsLettersApart } = await import('./letters.ts');
	const { sharePicture } = await import('./share.ts');
	const { default: sharp } = await import('sharp');
	expect(await tellsLettersApart()).toBe(false);

	const told = { title: 'Staying with people', group: 'Riverside Group', on_day: '2026-03-04' };
	const drawn = await sharePicture(told, { name: 'Soundings', colour: null }, null);
	const middle = { left: 440, top: 155, width: 320, height: 320 };
	const points = await sharp(drawn).extract(middle).removeAlpha().greyscale().raw().toBuffer();
	expect(points.filter((point) => point > 230).length).toBeGreaterThan(5000);
	// no row of empty boxes where words would stand
	const corner = { left: 60, top: 60, width: 300, height: 300 };
	const blank = await sharp(drawn).extract(corner).removeAlpha().greyscale().raw().toBuffer();
	expect(blank.filter((point) => point > 230).length).toBe(0);
});

import { weekday } from '$lib/text/dates';
import sharp, { type OverlayOptions } from 'sharp';
import { drawing, HEIGHT, WIDTH } from './drawing';
import { tellsLettersApart, words } from './letters';

/** The part that a picture takes, on the right. */
const PHOTO = 420;
const EDGE = 72;

type Shared = { title: string; group: string; on_day: string };
type Site = { name: string; colour: string | null };

/**
 * The picture that other places show beside a link to a summary, as PNG: its title, the group and the
 * day in our look, with its own picture beside them. Where this machine has no letters to draw with,
 * the drawing alone stands for it.
 */
export async function sharePicture(
	{ title, group, on_day }: Shared,
	{ name, colour }: Site,
	picture: Uint8Array | null
): Promise<Uint8Array> {
	const written = await tellsLettersApart();
	const wide = WIDTH - 2 * EDGE - (picture ? PHOTO : 0);
	const layers: OverlayOptions[] = [];
	if (picture) layers.push(await photo(picture));
	if (written) {
		const head = await words(name, { wide: wide - 90, high: 50, sizes: [36, 28], bold: true });
		layers.push({
			input: head.data,
			left: EDGE + 76,
			top: EDGE + Math.round((56 - head.height) / 2)
		});
		const foot = await words(`${group}\n${weekday(on_day)}`, { wide, high: 110, sizes: [34, 28] });
		layers.push({ input: foot.data, left: EDGE, top: HEIGHT - EDGE - 40 - foot.height });
		const from = EDGE + 104;
		const high = HEIGHT - EDGE - 40 - foot.height - 32 - from;
		const heading = await words(title, { wide, high, sizes: [72, 60, 50, 42, 34], bold: true });
		layers.push({ input: heading.data, left: EDGE, top: from });
	}
	const ground = drawing({ colour: colour ?? '#0b5563', photo: picture ? PHOTO : 0, written });
	return sharp(Buffer.from(ground)).composite(layers).png({ compressionLevel: 9 }).toBuffer();
}

async function photo(picture: Uint8Array): Promise<OverlayOptions> {
	const input = await sharp(picture)
		.flatten({ background: '#fff' })
		.resize({ width: PHOTO, height: HEIGHT, fit: 'cover', position: 'attention' })
		.toBuffer();
	return { input, left: WIDTH - PHOTO, top: 0 };
}

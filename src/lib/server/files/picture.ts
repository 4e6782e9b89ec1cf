import sharp from 'sharp';

/** A picture made ready for a page. */
export type Picture = { bytes: Uint8Array; media_type: string; width: number; height: number };

/** As wide and as tall as a picture is kept. */
const WIDEST = 1600;
const TALLEST = 2400;

/** More points than a phone's picture has; a small file can claim billions. */
const MOST_POINTS = 64_000_000;

/**
 * Makes a picture ready for a page: upright, not larger than a page shows it, and with nothing in it but
 * what is to be seen. A phone writes into each picture where and when it was taken. Null where the
 * bytes are no whole picture, or claim to be a larger one than we open.
 */
export async function makePicture(bytes: Uint8Array): Promise<Picture | null> {
	try {
		const given = sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error', pages: 1 });
		const { format, hasAlpha } = await given.metadata();
		if (!['jpeg', 'png', 'webp'].includes(format)) return null;
		// a drawing keeps its edges and what can be seen through
		const drawing = format === 'png' || hasAlpha;
		const sized = given
			.autoOrient()
			.resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
			.timeout({ seconds: 20 });
		const made = drawing
			? sized.webp({ quality: 86, smartSubsample: true })
			: sized.jpeg({ quality: 80, mozjpeg: true });
		const { data, info } = await made.toBuffer({ resolveWithObject: true });
		const media_type = drawing ? 'image/webp' : 'image/jpeg';
		return { bytes: data, media_type, width: info.width, height: info.height };
	} catch {
		return null; // what the library says of a broken file is of no use to whoever chose it
	}
}

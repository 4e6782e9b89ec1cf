import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from './picture.ts';

const blank = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#0b5563' } });

async function made(bytes: Uint8Array) {
	const picture = await makePicture(bytes);
	if (!picture) throw new Error('no picture');
	return { ...picture, known: await sharp(picture.bytes).metadata() };
}

describe('a picture for a page', () => {
	it('says nothing of where and when it was taken, and stands upright', async () => {
		const phone = await blank(40, 20)
			.withExif({
				IFD0: { Model: 'A phone', Copyright: 'Somebody' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 23/1 0/1' }
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect((await sharp(phone).metadata()).exif?.includes('A phone')).toBe(true);

		const { bytes, known, ...picture } = await made(phone);
		expect(picture).toEqual({ media_type: 'image/jpeg', width: 20, height: 40 });
		expect(known.exif ?? known.xmp ?? known.iptc ?? known.icc).toBeUndefined();
		expect(known.orientation).toBeUndefined();
		for (const word of ['A phone', 'Somebody', 'Exif', 'GPS'])
			expect(Buffer.from(bytes).includes(word)).toBe(false);
	});

	it('is not larger than a page shows it, and never made larger', async () => {
		expect(await made(await blank(4000, 3000).jpeg().toBuffer())).toMatchObject({
			width: 1600,
			height: 1200
		});
		expect(await made(await blank(1000, 6000).jpeg().toBuffer())).toMatchObject({
			width: 400,
			height: 2400
		});
		expect(await made(await blank(30, 20).webp().toBuffer())).toMatchObject({ width: 30 });
	});

	it('keeps the edges of a drawing, and what can be seen through', async () => {
		const drawing = await sharp({
			create: { width: 20, height: 20, channels: 4, background: '#0b556380' }
		})
			.png()
			.toBuffer();
		expect(await made(drawing)).toMatchObject({
			media_type: 'image/webp',
			known: { hasAlpha: true }
		});
	});

	it('is not made of what is none, of half of one, or of one that is too large to open', async () => {
		const whole = await blank(800, 600).jpeg().toBuffer();
		const vast = await sharp({
			create: { width: 9000, height: 8000, channels: 3, background: '#fff' }
		})
			.png({ compressionLevel: 9, palette: true })
			.toBuffer();
		const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
		const wrong = {
			...{ empty: '', words: 'no picture', drawn, broken: '\xff\xd8\xff\xe0 and then words' }
		};
		for (const [name, words] of Object.entries(wrong))
			expect(await makePicture(Buffer.from(words, 'latin1')), name).toBeNull();
		expect(await makePicture(whole.subarray(0, whole.length / 2))).toBeNull();
		expect(vast.length).toBeLessThan(2_000_000);
		expect(await makePicture(vast)).toBeNull();
	}, 30_000);
});

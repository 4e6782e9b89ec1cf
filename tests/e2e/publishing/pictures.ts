import sharp from 'sharp';

/** A picture as a phone makes it, lying on its side, with where it was taken written into it. */
export function fromPhone(background: string): Promise<Buffer> {
	return sharp({ create: { width: 120, height: 80, channels: 3, background } })
		.withExif({
			IFD0: { Model: 'Planted phone' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 23/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

/** A file to choose in a form. */
export const chosen = (buffer: Buffer, name = 'table.jpg') => {
	return { name, mimeType: 'image/jpeg', buffer };
};

/** How wide the PNG is, in pixels: 20 cm in print. */
export const WIDE = 2400;

/** Dots to an inch. */
const DENSITY = 300;
/** what a unit of SVG is drawn as: so many of them would be one pixel each */
const PLAIN = 72;

/** The picture as PNG on white. Its letters are those of the machine: Arial, or what stands for it. */
export async function pngOf(svg: string): Promise<Buffer> {
	// large, and of use to nobody who takes other files
	const { default: sharp } = await import('sharp');
	const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
	return sharp(Buffer.from(svg), { density: (PLAIN * WIDE) / width })
		.resize({ width: WIDE })
		.flatten({ background: '#ffffff' })
		.withDensity(DENSITY)
		.png()
		.toBuffer();
}

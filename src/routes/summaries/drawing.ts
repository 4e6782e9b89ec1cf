/** As large as other places show it (ogp.me names no size; this is what they ask for). */
export const WIDTH = 1200;
export const HEIGHT = 630;

type Ground = { colour: string; photo: number; written: boolean };

/**
 * What the words of a share picture stand on: our colour, our mark and the water it measures. Without
 * words the mark stands large in the middle.
 */
export function drawing({ colour, photo, written }: Ground): string {
	const free = WIDTH - photo;
	const mark = written
		? `translate(72 72) scale(1.75)`
		: `translate(${(free - 320) / 2} ${(HEIGHT - 320) / 2}) scale(10)`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour}"/>
<g fill="none" stroke="#fff" stroke-width="5" opacity="0.35">${waves(free)}</g>
<g transform="${mark}" fill="none" stroke="#fff" stroke-linecap="round">
<path d="M16 2v17M2 13.5q2.75-3 5.5 0t5 0M19.5 13.5q2.5 3 5 0t5.5 0" stroke-width="2.5"/>
<circle cx="16" cy="21.5" r="3.5" fill="#fff" stroke="none"/>
<path d="M7 28.5q2.25-2.5 4.5 0t4.5 0 4.5 0 4.5 0" stroke-width="2" opacity="0.7"/>
</g></svg>`;
}

/** Two rows of water along the lower edge. */
function waves(free: number) {
	const row = (from: number, y: number) =>
		`<path d="M${from} ${y}q30-28 60 0${'t60 0'.repeat(Math.ceil(free / 60))}"/>`;
	return row(-30, HEIGHT - 48) + row(-60, HEIGHT - 20);
}

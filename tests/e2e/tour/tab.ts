import type { Page } from '@playwright/test';

/** A place where the keyboard stops, and what is wrong with it. */
export type Stopped = { name: string; wrong: string[] };

/** Goes through the page that is open by the Tab key alone, from its beginning to its end. */
export async function tabThrough(page: Page): Promise<Stopped[]> {
	const stops: Stopped[] = [];
	for (;;) {
		await page.keyboard.press('Tab');
		const here = await page.evaluate(stand);
		if (!here) return stops;
		const wrong = [...here.wrong];
		const { clip } = here;
		const ringed = await page.screenshot({ clip });
		await page.evaluate(() => (document.activeElement as HTMLElement).blur());
		const plain = await page.screenshot({ clip });
		if (ringed.equals(plain)) wrong.push('shows no ring');
		// blurring forgets neither place: the next Tab goes on from here
		stops.push({ name: here.name, wrong });
		if (stops.length > 300) throw new Error('the Tab key goes round in circles');
	}
}

/** In the browser: where the focus is. Null past the end. */
function stand() {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || focused === document.body) return null;
	const [box] = focused.getClientRects();
	const words = focused.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
	const name = `${focused.tagName.toLowerCase()} ${focused.id || words}`;
	if (!box) return { name, wrong: ['has no place'], clip: { x: 0, y: 0, width: 1, height: 1 } };

	const wrong: string[] = [];
	const [middle, half] = [
		box.left + box.width / 2,
		box.top + Math.min(box.height, innerHeight) / 2
	];
	if (box.left < 0 || box.top < 0 || box.right > innerWidth || half > innerHeight)
		wrong.push('is off the screen');
	const top = document.elementFromPoint(middle, half);
	const own = top && (focused.contains(top) || top.closest('label')?.htmlFor === focused.id);
	if (!own) wrong.push(`is covered by ${top?.outerHTML.slice(0, 60)}`);
	if (Math.min(box.width, box.height) < 1) wrong.push('cannot be seen');

	const [x, y] = [Math.max(0, box.left - 8), Math.max(0, box.top - 8)];
	const width = Math.min(innerWidth, box.right + 8) - x;
	const height = Math.min(innerHeight, box.bottom + 8) - y;
	return { name, wrong, clip: { x, y, width: Math.max(1, width), height: Math.max(1, height) } };
}

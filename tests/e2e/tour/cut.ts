/** In the browser: words that stick out of their box, are cut off by one around them, or lie on other words. */
export function cut(): string[] {
	const wrong: string[] = [];
	const seen: { words: string; box: DOMRect }[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const words = node.textContent?.trim().slice(0, 50) ?? '';
		const parent = node.parentElement;
		if (!words || !parent || parent.closest('.govuk-visually-hidden, .govuk-skip-link, thead, svg'))
			continue;
		if (!parent.checkVisibility()) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
		for (const box of boxes) seen.push({ words, box });
		for (let around: HTMLElement | null = parent; around; around = around.parentElement) {
			const style = getComputedStyle(around);
			if (style.display === 'inline' || style.display === 'contents') continue;
			if (around !== document.body && boxes.some((box) => !within(box, around)))
				wrong.push(`“${words}” sticks out of ${around.tagName.toLowerCase()}.${around.className}`);
			break;
		}
	}
	for (const [index, one] of seen.entries())
		for (const other of seen.slice(index + 1))
			if (other.words !== one.words && overlap(one.box, other.box))
				wrong.push(`“${one.words}” lies on “${other.words}”`);
	return wrong;

	function within({ left, right, top, bottom }: DOMRect, element: Element) {
		const box = element.getBoundingClientRect();
		// a line is taller than its letters: where lines are tight it may reach out by a little
		const slack = (bottom - top) / 4;
		return (
			left >= box.left - 2 &&
			right <= box.right + 2 &&
			top >= box.top - slack &&
			bottom <= box.bottom + slack
		);
	}
	function overlap(one: DOMRect, other: DOMRect) {
		const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
		const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
		return across > 2 && down > Math.min(one.height, other.height) / 3;
	}
}

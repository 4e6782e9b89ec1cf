/** Which page numbers to show, in order; `null` stands for the ones left out between. */
export function shownPages(page: number, pages: number): (number | null)[] {
	const near = (n: number) => n === 1 || n === pages || Math.abs(n - page) <= 1;
	const shown: (number | null)[] = [];
	for (let n = 1; n <= pages; n++) {
		// a gap of a single page is shown as that page: it takes no more room
		if (near(n) || (near(n - 1) && near(n + 1))) shown.push(n);
		else if (shown.at(-1) !== null) shown.push(null);
	}
	return shown;
}

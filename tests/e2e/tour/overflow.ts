/** Boxes that may hold more than they are wide: they scroll, are hidden, or lay columns over their own edge. */
const may =
	'.scroll, .scroll *, .govuk-visually-hidden, thead, thead *, svg *, input, select, textarea, ' +
	':has(> .govuk-grid-row), :has(> main), .govuk-skip-link';

/** In the browser: what sticks out sideways. The words above come along as its argument. */
export const overflowing = (skip: string) => {
	const wrong: string[] = [];
	const { scrollWidth } = document.documentElement;
	if (scrollWidth > innerWidth) wrong.push(`the page is ${scrollWidth} wide`);
	for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
		if (element.matches(skip)) continue;
		const name = `${element.tagName.toLowerCase()}.${element.className}`;
		// buttons carry two pixels of shadow as a part of their own
		if (element.clientWidth && element.scrollWidth > element.clientWidth + 2)
			wrong.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
		const { right, left } = element.getBoundingClientRect();
		if (right > innerWidth + 1 || left < -1) wrong.push(`${name} reaches from ${left} to ${right}`);
	}
	return wrong;
};

export { may };

/**
 * A box above a long list of ticks that leaves only those whose name fits what is typed; what is ticked
 * always stays. Enter ticks the first that fits. Without script the whole list is there.
 */
export function narrowLists(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-narrow]')) {
		const box = place.querySelector<HTMLInputElement>('input[type=text]');
		const said = place.querySelector<HTMLElement>('[data-said]');
		if (box && said) narrow(place, box, said);
	}
}

function narrow(place: HTMLElement, box: HTMLInputElement, said: HTMLElement) {
	const items = [...place.querySelectorAll<HTMLElement>('.govuk-checkboxes__item')].flatMap(
		(item) => {
			const tick = item.querySelector<HTMLInputElement>('input');
			const label = item.querySelector('label')?.textContent ?? '';
			return tick ? { item, tick, label, name: plain(label) } : [];
		}
	);
	const fitting = () => {
		const parts = plain(box.value).split(/\s+/);
		return items.filter(({ name }) => parts.every((part) => name.includes(part)));
	};
	const show = () => {
		const fits = new Set(fitting());
		for (const each of items) each.item.hidden = !fits.has(each) && !each.tick.checked;
		const all = fits.size === items.length;
		said.textContent = all ? '' : `${fits.size || 'None'} of ${items.length} fit.`;
	};

	box.closest('[hidden]')?.removeAttribute('hidden');
	box.addEventListener('input', show);
	box.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.isComposing) return;
		// it would send the form
		event.preventDefault();
		const [first] = fitting();
		if (!first || plain(box.value) === '') return;
		first.tick.checked = true;
		first.tick.dispatchEvent(new Event('input', { bubbles: true }));
		box.value = '';
		show();
		said.textContent = `Ticked: ${first.label.trim()}`;
	});
}

/** For comparing: capitals and accents do not count. */
function plain(text: string) {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

import { callout } from './say.ts';
import type { Shelf } from './shelf.ts';

/** Notes from a meeting that wait on this device: only their own page sends them, so others lead there. */
export function notesElsewhere(shelf: Shelf): void {
	const notes = shelf.list('note').filter(({ path }) => path !== location.pathname);
	const [first] = notes;
	if (!first) return;
	const many = notes.length === 1 ? 'One note waits' : `${notes.length} notes wait`;
	const box = callout({
		title: 'Notes from a meeting are not sent yet',
		words: `${many} on this device.`,
		link: { words: 'Open the notes, and we send them', href: first.path }
	});
	document.querySelector('main')?.prepend(box);
}

import { alone } from './alone.ts';
import { forms, wordsOf } from './form.ts';
import { send, type Outcome } from './post.ts';
import { callout } from './say.ts';
import type { Item, Shelf } from './shelf.ts';

const SOON = 1000;
const FIRST = 4000;
const LONGEST = 60_000;

/**
 * Sends what waits for a line: at once, when the line comes back, and again and again meanwhile. Each
 * thing is shown beside its form until it is gone.
 *
 * @param back what becomes of something that somebody does not want to send after all
 */
export function queue(shelf: Shelf, own: boolean, back: (item: Item) => void) {
	const shown = new Map<string, { item: Item; box: HTMLElement }>();
	let wait = FIRST;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let going = false;
	let again = false;

	addEventListener('online', () => {
		// browsers say so a moment before anything gets through: the long pause is over either way
		wait = SOON;
		void go();
	});
	addEventListener('storage', ({ key }) => {
		for (const { item } of shown.values())
			if (shelf.isNameOf(key, item) && !shelf.again(item))
				replace(item, { title: 'Not waiting any more', words: 'Another window saw to it.' });
	});
	addEventListener('beforeunload', (event) => {
		if (!own && shelf.list('waiting').length) event.preventDefault();
	});

	return { show, go };

	/** Shows beside its form what waits; the form itself stays free for something else. */
	function show(item: Item, { focus = false } = {}) {
		const form = formOf(item);
		if (!form || shown.has(item.box)) return;
		const box = callout({
			title: 'Waiting to send',
			words: own
				? 'You have no connection. We send it as soon as you have.'
				: 'You have no connection. We send it as soon as you have. Leave this page open until then: nothing is kept on a shared device.',
			quote: wordsOf(item),
			button: { words: 'Do not send it', press: () => stop(item) }
		});
		shown.set(item.box, { item, box });
		form.before(box);
		if (focus) box.focus();
	}

	function stop(item: Item) {
		const still = shelf.again(item);
		shelf.remove(item);
		shown.get(item.box)?.box.remove();
		shown.delete(item.box);
		if (still) back(still);
	}

	async function go() {
		if (going) again = true;
		if (going || !shelf.list('waiting').length) return;
		clearTimeout(timer);
		going = true;
		again = false;
		await alone(async () => {
			for (const each of shelf.list('waiting')) {
				// meanwhile another window may have sent it, or its writer taken it back
				const item = shelf.again(each);
				if (item?.state === 'waiting') await sendOne(item);
			}
		});
		going = false;
		if (!shelf.list('waiting').length) return;
		timer = setTimeout(() => void go(), again ? SOON : wait);
		wait = Math.min(wait * 2, LONGEST);
	}

	async function sendOne(item: Item) {
		const outcome = await send(item.path, item.fields);
		if (outcome.became === 'not yet') return;
		wait = FIRST;
		shelf.remove(item);
		tell(item, outcome);
	}

	function tell(item: Item, outcome: Outcome) {
		const form = formOf(item);
		if (outcome.became === 'sent') {
			const busy = !form || wordsIn(form) || shelf.list('waiting').length;
			if (!busy) return location.assign(outcome.location);
			const link = { words: 'See it in its place', href: outcome.location };
			replace(item, {
				title: 'It is sent',
				words: 'We sent what you wrote when you had no connection.',
				link
			});
		} else if (outcome.became === 'signed out') {
			const link = { words: 'Sign in and send it', href: outcome.location };
			replace(item, {
				title: 'You have been signed out',
				words: 'We kept what you wrote. It is not sent yet.',
				link
			});
		} else {
			const link = { words: 'See it and send it again', href: item.path };
			replace(item, {
				title: 'It is not sent',
				words: 'It could not be sent as it is. We kept what you wrote.',
				link
			});
		}
	}

	function replace(item: Item, parts: Parameters<typeof callout>[0]) {
		const box = callout({ ...parts, quote: formOf(item) ? [] : wordsOf(item) });
		box.setAttribute('role', 'status');
		const old = shown.get(item.box)?.box;
		if (old) old.replaceWith(box);
		else document.querySelector('main')?.prepend(box);
		shown.delete(item.box);
	}
}

function formOf({ path }: Pick<Item, 'path'>) {
	return forms().find((form) => form.dataset.draft === path);
}

function wordsIn(form: HTMLFormElement) {
	return [...form.querySelectorAll('textarea')].some(({ value }) => value.trim());
}

import { fill, forms, itemOf, recallSent, rememberSent, renew, wordsOf } from './form.ts';
import { hasLine } from './line.ts';
import { keep } from './post.ts';
import { atTheDoor } from './door.ts';
import { lineBelow } from './say.ts';
import { notesElsewhere } from './notes.ts';
import { storage } from './place.ts';
import { clear, memory, shelfIn, type Item } from './shelf.ts';
import { watch, type Watch } from './typing.ts';
import { queue } from './waiting.ts';

/**
 * Keeps what is typed: on the server as one types, on one's own device while there is no line, and
 * sends by itself what was sent without one. Who may keep something here, the page says.
 */
export function keepDrafts(): void {
	const keeper = document.querySelector<HTMLMetaElement>('meta[name=keeper]')?.content;
	if (keeper === undefined) return;
	const place = storage();
	// a shared device keeps nothing, nor what was kept before it became one
	if (!keeper && place) clear(place);
	const own = Boolean(keeper && place);
	const shelf = shelfIn((own && place) || memory(), keeper);

	const watched = new Map<HTMLFormElement, Watch>();
	const waiting = queue(shelf, own, (item) => takeBack(item));
	for (const form of forms()) {
		recallSent(form);
		const line = lineBelow(form);
		const watching = watch(form, shelf, own, line);
		watched.set(form, watching);
		guard(form, watching, line.say.bind(line));
	}
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) for (const watching of watched.values()) watching.resume();
		if (persisted) void waiting.go();
	});
	for (const item of shelf.list('waiting')) waiting.show(item);
	notesElsewhere(shelf);
	void waiting.go();
	void bringIn();
	if (place)
		atTheDoor(shelf, place, () => Promise.all([...watched.values()].map((one) => one.last())));

	/** Before a form is sent: is there a line? The browser's own page would say no, and lose the words. */
	function guard(form: HTMLFormElement, watching: Watch, say: (words: string) => void) {
		let clear = false;
		let asking = false;
		addEventListener('submit', (event) => {
			if (event.target !== form || event.defaultPrevented) return;
			if (clear) {
				clear = false;
				return;
			}
			event.preventDefault();
			if (asking) return;
			asking = true;
			watching.pause();
			const { submitter } = event;
			if (own) shelf.put(itemOf(form, 'typing'));
			void hasLine().then((line) => {
				asking = false;
				if (line) {
					clear = true;
					rememberSent(form);
					if (submitter) submitter.click();
					else form.submit();
				} else withoutLine(submitter);
			});
		});

		function withoutLine(submitter: HTMLElement | null) {
			const main = !submitter?.hasAttribute('formaction');
			const item = itemOf(form, 'waiting');
			if (main && form.dataset.waits !== undefined && wordsOf(item).length && shelf.put(item)) {
				renew(form);
				watching.resume({ fresh: true });
				say('');
				waiting.show(item, { focus: true });
				void waiting.go();
				return;
			}
			watching.resume();
			watching.now();
			say(
				own
					? 'There is no connection now. We kept what you wrote on this device. Press again when there is one.'
					: 'There is no connection now. Leave this page open, and press again when there is one.'
			);
		}
	}

	/** What somebody does not want to send after all stands in its form again, or among what they began. */
	function takeBack(item: Item) {
		const typing = { ...item, state: 'typing' as const };
		const form = forms().find((each) => each.dataset.draft === item.path);
		if (form && !wordsOf(itemOf(form, 'typing')).length) {
			fill(form, typing);
			form.querySelector('textarea')?.focus();
			watched.get(form)?.now();
		} else if (shelf.put(typing)) void bringIn();
	}

	/** What was left on this device while there was no line goes to the server, and into its form. */
	async function bringIn() {
		for (const item of shelf.list('typing')) {
			const outcome = await keep(item.path, item.fields);
			if (outcome.became === 'not yet') continue;
			shelf.remove(item);
			const form = forms().find((each) => each.dataset.draft === item.path);
			// a form that came back to be mended is newer than what was left here when it was sent
			const mending = document.querySelector('.govuk-error-summary');
			if (outcome.became !== 'kept' || !form || mending) continue;
			const now = itemOf(form, 'typing');
			if (!wordsOf(now).length || now.box === item.box) fill(form, item);
		}
	}
}

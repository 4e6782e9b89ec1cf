import { wordsOf } from './form.ts';
import { callout } from './say.ts';
import { clear, type Shelf } from './shelf.ts';

/**
 * Signing out takes everything off this device. Whoever has something waiting is told before, on the
 * page that asks.
 *
 * @param save saves on the server what was typed just now
 */
export function atTheDoor(shelf: Shelf, place: Storage, save: () => Promise<unknown>): void {
	const asking = location.pathname === '/sign-out';
	const waiting = () => [...shelf.list('waiting'), ...shelf.list('note')];
	const forms = document.querySelectorAll<HTMLFormElement>('form');
	const out = [...forms].filter(({ action }) => new URL(action).pathname === '/sign-out');

	if (asking && waiting().length)
		document.querySelector('main form')?.before(
			callout({
				title: 'Something you wrote waits to be sent',
				words:
					'It is on this device only. If you sign out now, it is lost. Stay signed in until it is sent.',
				quote: waiting().flatMap(wordsOf)
			})
		);
	for (const form of out) {
		let saved = false;
		form.addEventListener('submit', (event) => {
			if (!asking && waiting().length) {
				event.preventDefault();
				location.assign('/sign-out');
			} else if (!saved) {
				event.preventDefault();
				void save().then(() => {
					saved = true;
					clear(place);
					form.submit();
				});
			}
		});
	}
}

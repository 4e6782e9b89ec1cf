import { allow } from '$lib/server/access';
import { names, namesAt } from '$lib/server/accounts';
import { settings } from '$lib/server/app';
import { db, now } from '$lib/server/db';
import { isQuiet, outbox } from '$lib/server/mail';
import { list } from '$lib/text/dates';

export const load = async ({ locals, url }) => {
	allow(locals.actor, 'installation.run');
	const { demo, smtp } = settings;
	const from = url.searchParams.get('from');
	const { letters, next } = await outbox(db, { words: demo, from });

	const known = await names(
		db,
		letters.map((letter) => letter.person_id ?? '')
	);
	const sharing = await namesAt(
		db,
		letters.map((letter) => (letter.person_id ? '' : (letter.email ?? '')))
	);
	return {
		sends: Boolean(smtp) && !demo,
		quiet: isQuiet(now(), settings.quietHours),
		next,
		letters: letters.map(({ person_id, email, ...letter }) => {
			const to = (person_id && known.get(person_id)) ?? list.format(sharing.get(email ?? '') ?? []);
			return { ...letter, to: to || 'somebody who is no longer here' };
		})
	};
};

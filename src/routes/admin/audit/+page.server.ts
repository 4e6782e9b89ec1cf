import { allow } from '$lib/server/access';
import { names } from '$lib/server/accounts';
import { events } from '$lib/server/audit';
import { db } from '$lib/server/db';

export const load = async ({ locals, url }) => {
	allow(locals.actor, 'installation.run');
	const page = await events(db, url.searchParams.get('from'));
	const people = [...new Set(page.events.map((event) => event.actor_id ?? ''))];
	const known = await names(db, people);
	return {
		next: page.next,
		events: page.events.map(({ actor_id, ...event }) => ({
			...event,
			who: known.get(actor_id ?? '') ?? 'The installation itself'
		}))
	};
};

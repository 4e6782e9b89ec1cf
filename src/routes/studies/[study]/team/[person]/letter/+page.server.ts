import { notFound } from '$lib/server/access';
import { settings } from '$lib/server/app';
import { makeLetter, takeLetter } from '../../../../../letter';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { person, present, invitation, back } = await personOf(event.locals.actor, event.params);
	if (!invitation) notFound();
	return {
		...takeLetter(event, person),
		from: settings.name,
		joined: present !== undefined,
		byEmail: true,
		ring: null,
		back
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { invitation } = await personOf(event.locals.actor, event.params);
		return makeLetter(event, invitation ?? notFound());
	}
};

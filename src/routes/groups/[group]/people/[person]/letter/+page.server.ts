import * as accounts from '$lib/server/accounts';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { refuse } from '$lib/server/http';
import { keepOnce, takeOnce } from '$lib/server/http/once';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { group, person, present, at } = await personOf(event.locals.actor, event.params);
	const [of, code] = takeOnce(event, 'letter')?.split('.') ?? [];
	return {
		at,
		code: of === person.id && code ? accounts.spaced(code) : null,
		origin: settings.origin ?? event.url.origin,
		from: group.discreet_name,
		name: person.known_name,
		address: person.address,
		joined: present !== undefined,
		ring: await groups.help(db, group)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, invitation, at } = await personOf(
			event.locals.actor,
			event.params
		);
		const to = { group: group.id };
		const code = await invitations.newLetter(
			db,
			actor,
			invitation ??
				(await invitations.invite(db, actor, {
					to,
					role: 'member',
					way: 'print',
					person: person.id
				}))
		);
		if (code === 'elsewhere') return refuse({}, { '': ELSEWHERE });
		keepOnce(event, 'letter', `${person.id}.${code}`);
		redirect(303, `${at}/letter`);
	}
};

const ELSEWHERE =
	'This person does more here than belong to this group. They sign in by email, so that nobody can come in their place';

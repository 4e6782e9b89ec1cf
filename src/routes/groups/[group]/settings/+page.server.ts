import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.settings', { group: group.id });
	const { id, created_at: _, created_by: __, lets_in_at_once_since, ...stored } = group;
	const able = await groups.ableToRead(db, id);
	const names = await accounts.names(
		db,
		able.map(({ person_id }) => person_id)
	);
	const ref = (person: string | null) => (person ? invitations.personRef(id, person) : '');
	return {
		stored: {
			...stored,
			lets_in_at_once: lets_in_at_once_since ? 'yes' : '',
			worries_person: ref(group.worries_person),
			deputy_person: ref(group.deputy_person)
		},
		able: able.map(({ person_id }) => ({
			value: ref(person_id),
			label: names.get(person_id) ?? ''
		}))
	};
};

const schema = v.object({
	...groups.detailFields,
	lets_in_at_once: field.ticked(),
	worries_person: field.optionalText(100),
	deputy_person: field.optionalText(100)
});

const UNABLE = 'Choose somebody who is in the group and has an email address';

/** Why somebody cannot be chosen, and beside which box it is said. */
const refusals = {
	same: { deputy_person: 'Choose somebody else as the deputy' },
	'no contact': { worries_person: 'Choose who reads worries first, then the deputy' },
	'contact not able': { worries_person: UNABLE },
	'deputy not able': { deputy_person: UNABLE }
};

export const actions: Actions = {
	default: async (event) => {
		const { actor } = event.locals;
		const group = await groups.bySlug(db, event.params.group);
		allow(actor, 'group.settings', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { worries_person, deputy_person, deputy_name, ...details } = form.input;
		const present = await groups.people(db, group.id);
		const chosen = (ref: string) =>
			ref &&
			(present.find(({ person_id }) => invitations.personRef(group.id, person_id) === ref)
				?.person_id ??
				ref);
		const contacts = { contact: chosen(worries_person), deputy: chosen(deputy_person) };
		const refused = await groups.changeGroup(
			db,
			actor,
			group,
			{ ...details, deputy_name: deputy_name || null },
			{ contact: contacts.contact || null, deputy: contacts.deputy || null }
		);
		if (refused) return refuse(form.values, refusals[refused]);
		notice(event, 'The settings are saved');
		redirect(303, `/groups/${group.slug}/settings`);
	}
};

import * as accounts from '$lib/server/accounts';
import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.people', { group: group.id });
};

// left open stays "not asked", and means no
const answer = v.picklist(['', 'yes', 'no'], 'Choose yes or no, or leave this open');
const schema = v.object({
	known_name: field.text(80, 'Enter the name you know this person by'),
	...groups.nameFields,
	...groups.reachFields,
	how: field.choice(['spoken', 'phone', 'paper'], 'Choose how this person told you'),
	quote: answer,
	thanks: answer,
	keep: answer
});

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.people', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { show, shown_name, how, quote, thanks, keep, ...known } = form.input;
		const gap = accounts.reachGap(known);
		if (gap) return refuse(form.values, { [gap]: groups.reachGaps[known.reach] });
		const name = groups.chosenName({ show, shown_name });
		if (name === undefined)
			return refuse(form.values, { shown_name: 'Enter a name, or choose to show none' });

		const permissions = {
			quote: quote || undefined,
			thanks: thanks || undefined,
			keep: keep || undefined
		};
		const added = await groups.addOffline(db, event.locals.actor, group, {
			...known,
			shown_name: name,
			permissions,
			how
		});
		if ('refused' in added)
			return refuse(form.values, { shown_name: groups.nameProblems[added.refused] });
		notice(event, 'This person is in the group now');
		const ref = invitations.personRef(group.id, added.person);
		redirect(303, `/groups/${group.slug}/people/${ref}`);
	}
};

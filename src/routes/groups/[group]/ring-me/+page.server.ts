import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import * as calls from '$lib/server/calls';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { pathOf } from '$lib/where';
import type { Actions, PageServerLoad } from './$types';

const UNREAL = 'Enter a phone number, such as 0114 496 0110';

const schema = v.object({
	page: field.unseen(1000),
	number: v.pipe(
		field.optionalText(50),
		v.check((text) => text === '' || text.replace(/\D/g, '').length >= 5, UNREAL)
	)
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'call.ask', { group: group.id });
	const call = await calls.open(db, locals.actor.person, group.id);
	const { phone } = await accounts.find(db, locals.actor.person);
	const from = pathOf(url.searchParams.get('page'));
	return {
		from,
		since: call?.asked_at ?? null,
		number: call?.number ?? phone,
		looksIn: group.looks_in
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor } = event.locals;
		const group = await groups.bySlug(db, event.params.group);
		allow(actor, 'call.ask', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const here = `/groups/${group.slug}`;
		const page = pathOf(form.input.page) ?? here;
		const { number } = form.input;
		const said = await calls.ask(db, actor.person, group, { page, number });
		if (said === 'no number')
			return refuse(form.values, { number: 'Enter the number that we should ring' });
		redirect(303, `${here}/ring-me?page=${encodeURIComponent(page)}`);
	}
};

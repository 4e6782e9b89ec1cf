import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'partnership.ask', { study: study.id });
	return { options: await options(study.id) };
};

const schema = v.object({
	group: field.text(60, 'Choose a group'),
	message: field.text(
		2000,
		'Write a few words to the organiser: who you are and what you would ask'
	)
});

export const actions: Actions = {
	default: async (event) => {
		const study = await studies.bySlug(db, event.params.study);
		allow(event.locals.actor, 'partnership.ask', { study: study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const group = (await groups.all(db)).find((each) => each.slug === form.input.group);
		if (!group) return refuse(form.values, { group: 'Choose a group from the list' });

		const asked = await studies.ask(db, event.locals.actor, study, group.id, form.input.message);
		if (asked === 'open')
			return refuse(form.values, { group: 'This group was asked already, or works with you' });
		notice(event, 'The group’s organisers have got your message');
		redirect(303, `/studies/${study.slug}/groups`);
	}
};

/** The groups that can be asked now: those that neither work with the study nor have a question before them. */
async function options(study: string) {
	const open = new Set(
		(await studies.groupsOf(db, study))
			.filter(({ partnership }) => ['asked', 'accepted'].includes(studies.stateOf(partnership)))
			.map(({ group }) => group.id)
	);
	return (await groups.all(db))
		.filter(({ id }) => !open.has(id))
		.map(({ slug, name, about }) => ({ value: slug, label: name, hint: about }));
}

import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	allow(locals.actor, 'installation.run');
};

const schema = v.object({
	title: field.text(200, 'Enter the title of the study'),
	funder: field.text(200, 'Enter who pays for the study'),
	award_number: field.optionalText(80),
	controller: field.text(120, 'Enter the organisation that answers by law for the study'),
	slug: groups.slugField
});

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const slug = groups.chosenSlug(form.input.slug, form.input.title);
		if (!slug) return refuse(form.values, { slug: groups.slugProblems.wrong });

		const made = await studies.makeStudy(db, event.locals.actor, { ...form.input, slug });
		if (made === 'taken')
			return refuse({ ...form.values, slug }, { slug: groups.slugProblems.taken });
		notice(event, 'The study is made. Invite its lead');
		redirect(303, `/admin/studies/${made.slug}`);
	}
};

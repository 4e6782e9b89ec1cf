import { notFound } from '$lib/server/access';
import { getSetting, present } from '$lib/server/accounts';
import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { field, read, refuse } from '$lib/server/http';
import { localPath } from '$lib/server/http/path';
import { startSession } from '$lib/server/http/session';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const kinds = ['member', 'organiser', 'researcher', 'administrator'] as const;
const schema = v.object({
	as: field.choice(kinds, 'Choose whose eyes to see with'),
	to: field.unseen(1000)
});

// outside the demo there is no such address
export const load = () => {
	if (!settings.demo) notFound();
};

export const actions = {
	default: async (event) => {
		if (!settings.demo) notFound();
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = await getSetting(db, `demo.${form.input.as}`);
		if (!person) notFound();
		if (!(await present(db, person)))
			return refuse(form.values, {
				as: 'This person has left. Start the example again to meet them'
			});
		await startSession(event, person, 'own');
		redirect(303, localPath(form.input.to) ?? '/');
	}
};

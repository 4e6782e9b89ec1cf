import { makeFirstAdministrator, mayStart } from '$lib/server/accounts';
import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { startSession } from '$lib/server/http/session';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object({ name: field.text(100, 'Enter your name'), email: field.email() });

export const load = async ({ params }) => {
	if (!(await mayStart(db, params.token))) notFound();
};

export const actions = {
	default: async (event) => {
		if (!(await mayStart(db, event.params.token))) notFound();
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { name, email } = form.input;
		const input = { known_name: name, email };
		const person = await makeFirstAdministrator(db, event.params.token, input);
		if (!person) notFound();
		await startSession(event, person.id, 'own');
		notice(event, 'You now run this installation.');
		redirect(303, '/admin');
	}
};

import { askSignIn } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, read, setCookie } from '$lib/server/http';
import { limited } from '$lib/server/http/limits';
import { localPath } from '$lib/server/http/path';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object({ email: field.email() });

export const load = ({ locals, url }) => {
	if (locals.actor) redirect(303, localPath(url.searchParams.get('to')) ?? '/');
};

export const actions = {
	default: async (event) => {
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { email } = form.input;
		const wait = await limited(event, 'sign-in', form.values, email);
		if (wait) return wait;

		const to = localPath(event.url.searchParams.get('to'));
		setCookie(event, 'asked', await askSignIn(db, email, to), 24 * 3600);
		redirect(303, '/sign-in/sent');
	}
};

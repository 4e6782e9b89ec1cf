import { openLink, redeemLink } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, read, refuse } from '$lib/server/http';
import { startSession } from '$lib/server/http/session';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object({
	who: field.optionalText(100),
	device: field.choice(['own', 'shared'], 'Choose whose device this is')
});

// opening the address uses nothing up: mail programs look at links before people do
export const load = async ({ params, url }) => {
	const link = await openLink(db, params.token);
	const device = url.searchParams.get('device') ?? '';
	return { persons: link?.persons ?? [], device };
};

export const actions = {
	default: async (event) => {
		const { token } = event.params;
		const form = await read(event.request, schema);
		const link = await openLink(db, token);
		if (!link) return fail(410, { values: form.values, errors: [] });
		if (!form.ok) return form.refused;

		const [only, ...others] = link.persons;
		const who = others.length ? form.input.who : only?.id;
		if (!link.persons.some(({ id }) => id === who))
			return refuse(form.values, { who: 'Choose who you are' });

		const signedIn = await redeemLink(db, token, who ?? '');
		if (!signedIn) return fail(410, { values: form.values, errors: [] });
		event.cookies.delete('asked', { path: '/' });
		await startSession(event, signedIn.person, form.input.device);
		redirect(303, signedIn.returnTo ?? '/');
	}
};

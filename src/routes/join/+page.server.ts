import { db } from '$lib/server/db';
import { field, read, refuse } from '$lib/server/http';
import { limited } from '$lib/server/http/limits';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	code: (url.searchParams.get('code') ?? '').slice(0, 40)
});

const schema = v.object({ code: field.text(60, 'Enter the code from your letter') });

const problems = {
	unknown:
		'We do not know this code. Check each letter and figure, and try again. If you run a group or are on a research team, sign in with your email address',
	'by email': 'This code does not sign you in any more. Sign in with your email address',
	revoked: 'This code does not work any more. Ask the organiser for a new letter',
	expired: 'This code has run out. Ask the organiser for a new letter'
};

export const actions: Actions = {
	default: async (event) => {
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const later = await limited(event, 'code', form.values);
		if (later) return later;

		const opens = await invitations.byCode(db, form.input.code);
		if (typeof opens === 'string') return refuse(form.values, { code: problems[opens] });
		redirect(303, `/join/${opens.token}${opens.state === 'joined' ? '/enter' : ''}`);
	}
};

import { db } from '$lib/server/db';
import { read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { openAt } from '../joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = await openAt(params.token, locals.actor);
	return { stored: invitations.progressOf(invitation).permissions ?? {} };
};

// left open is an answer too: it stays "not asked", and means no
const answer = v.picklist(['', 'yes', 'no'], 'Choose yes or no, or leave this open');
const schema = v.object({ quote: answer, thanks: answer, keep: answer });

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const invitation = await openAt(params.token, locals.actor);
		const form = await read(request, schema);
		if (!form.ok) return form.refused;

		const { quote, thanks, keep } = form.input;
		const permissions = {
			quote: quote || undefined,
			thanks: thanks || undefined,
			keep: keep || undefined
		};
		await invitations.saveProgress(db, invitation, { permissions });
		redirect(303, `/join/${params.token}/check`);
	}
};

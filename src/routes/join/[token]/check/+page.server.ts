import type { Actor } from '$lib/server/access';
import { field, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { join, openAt, problems } from '../joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown_name, reach, permissions } = await answered(params.token, locals.actor);
	return { shown_name: shown_name ?? null, reach: reach ?? null, permissions: permissions ?? {} };
};

const schema = v.object({
	device: field.choice(['own', 'shared'], 'Choose whose phone or computer this is')
});

export const actions: Actions = {
	default: async (event) => {
		const answers = await answered(event.params.token, event.locals.actor);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const invitation = await openAt(event.params.token, event.locals.actor);
		const refused = await join(event, invitation, answers, form.input.device);
		return refuse(form.values, problems[refused]);
	}
};

/** What was answered; a question that was jumped over is asked first. */
async function answered(token: string, actor: Actor | null) {
	const answers = invitations.progressOf(await openAt(token, actor));
	const open = (['shown_name', 'reach', 'permissions'] as const).find(
		(each) => answers[each] === undefined
	);
	if (open) redirect(303, `/join/${token}/${open === 'shown_name' ? 'name' : open}`);
	return answers;
}

import { allow } from '$lib/server/access';
import { answerPermissions, permissionsOf } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { localPath } from '$lib/server/http/path';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

// asked again beside the first answer: one press, which is recorded as an answer like any other
const schema = v.object({
	quote: field.choice(['yes', 'no'], 'Choose yes or no'),
	back: field.unseen(1000)
});

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	return { now: (await permissionsOf(db, locals.actor.person)).quote };
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { quote, back } = form.input;
		await answerPermissions(db, actor, { quote });
		notice(
			event,
			quote === 'yes'
				? 'We may use your exact words, without your name'
				: 'We do not use your exact words'
		);
		redirect(303, localPath(back) ?? '/me/permissions');
	}
};

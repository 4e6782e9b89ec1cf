import { allow } from '$lib/server/access';
import { answerPermissions, names, permissionHistory, permissionsOf } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const answer = v.picklist(['', 'yes', 'no'], 'Choose yes or no');
const schema = v.object({ quote: answer, thanks: answer, keep: answer });

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { person } = locals.actor;
	const history = await permissionHistory(db, person);
	const others = history.map((row) => row.recorded_by).filter((by) => by !== person);
	const who = await names(db, [...new Set(others)]);
	return {
		now: await permissionsOf(db, person),
		history: history.map(({ id, wording, answer, at, how, recorded_by }) => {
			return { id, wording, answer, at, how, by: who.get(recorded_by) ?? null };
		})
	};
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (!Object.values(form.input).some(Boolean))
			return refuse(form.values, { quote: 'Choose yes or no for at least one question' });
		await answerPermissions(db, actor, form.input);
		notice(event, 'We saved your answers.');
		redirect(303, '/me/permissions');
	}
};

import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ seen: field.unseen() });

const problems: Record<outcomes.CheckRefusal, string> = {
	own: 'You wrote or changed this yourself. Ask a colleague to check it',
	changed: 'A colleague has changed this meanwhile. Read it again, then press the button again',
	told: 'A colleague has told this meanwhile, so there is nothing left to check'
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.check');
	return { ...(await shown(at)), seen: outcomes.stamp(at.outcome) };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.check');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await outcomes.check(db, at.actor, at.outcome, form.input.seen);
		if (refused) return refuse(form.values, { '': problems[refused] });
		notice(event, 'You have checked it');
		redirect(303, at.here);
	}
};

import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { personRef } from '$lib/server/invitations';
import * as outcomes from '$lib/server/outcomes';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ colleague: field.unseen() });

const problems: Record<outcomes.AskCheckRefusal, string> = {
	own: 'They wrote or changed this themselves. Choose somebody else',
	nobody: 'Choose a colleague',
	checked: 'A colleague has checked it meanwhile, so there is nobody to ask',
	told: 'A colleague has told this meanwhile, so there is nothing left to check'
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.write');
	const all = await colleagues(at);
	return {
		...(await shown(at)),
		colleagues: all.map(({ ref: value, name: label }) => ({ value, label }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const chosen = (await colleagues(at)).find(({ ref }) => ref === form.input.colleague);
		if (!chosen) return refuse(form.values, { colleague: problems.nobody });
		const refused = await outcomes.askCheck(db, at.actor, at.outcome, chosen.person);
		if (refused) return refuse(form.values, { colleague: problems[refused] });
		notice(event, `You have asked ${chosen.name} to check it`);
		redirect(303, at.here);
	}
};

/** Who of the team could look it over: all who neither wrote nor changed it, but not who asks. */
async function colleagues({ actor, study, outcome }: Awaited<ReturnType<typeof outcomeAt>>) {
	const team = await studies.team(db, study.id);
	return team
		.filter(({ person_id: person }) => person !== actor.person)
		.filter(({ person_id: person }) => !outcomes.isOwn({ person }, outcome))
		.map(({ person_id: person, shown_name: name }) => ({
			...{ person, name },
			ref: personRef(study.id, person)
		}));
}

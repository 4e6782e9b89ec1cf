import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { redirect } from '@sveltejs/kit';
import { behind } from '../../behind';
import { choices, outcomeOf, problems, schema } from '../../outcome';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.write');
	const { question_id, cites, kind, you_said, we_did, reason, standard } = at.outcome;
	return {
		...shown(at),
		questions: choices(at.finding),
		behind: await behind(at.actor, at.study, at.finding.prompt),
		stored: {
			question: question_id ?? '',
			contributions: cites.map(({ ref }) => ref),
			...{ kind, you_said, we_did, reason, standard }
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = await outcomeOf(at.study, form.input);
		const changed = await outcomes.change(db, at.actor, at.outcome, input);
		if (typeof changed === 'string') return refuse(form.values, problems[changed]);

		notice(event, 'The draft is changed');
		redirect(303, at.here);
	}
};

import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { redirect } from '@sveltejs/kit';
import { behind } from '../../behind';
import { choices, outcomeOf, problems, schema, versionChoices } from '../../outcome';
import { outcomeAt, shown } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await outcomeAt(locals.actor, params, 'outcome.write');
	const { question_id, cites, kind, written, we_did, reason, standard, ...more } = at.outcome;
	return {
		...(await shown(at)),
		questions: choices(at.finding),
		behind: (await behind(at.actor, at.study, at.finding.prompt)).options,
		versions: await versionChoices(at.finding.prompt),
		checked: more.checked_at !== null,
		theirs: { you_said: written, we_did, reason },
		stored: {
			question: question_id ?? '',
			contributions: cites.map(({ ref }) => ref),
			...{ kind, you_said: written, we_did, reason, standard },
			...{ from: more.from_version_id, to: more.to_version_id, done_on: more.on_day },
			seen: outcomes.stamp(at.outcome)
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const at = await outcomeAt(event.locals.actor, event.params, 'outcome.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const input = await outcomeOf(at.study, form.input);
		const { seen } = form.input;
		const changed = await outcomes.change(db, at.actor, at.outcome, { ...input, seen });
		if (changed === 'meanwhile') {
			const present = await outcomes.byNumber(db, at.study, String(at.outcome.number));
			const values = { ...form.values, seen: outcomes.stamp(present), theirs: 'yes' };
			return refuse(values, problems[changed]);
		}
		if (typeof changed === 'string') return refuse(form.values, problems[changed]);

		const again = at.outcome.checked_at !== null && changed.checked_at === null;
		notice(
			event,
			again
				? 'The draft is changed. The check was of the words before, so it counts no longer'
				: 'The draft is changed'
		);
		redirect(303, at.here);
	}
};

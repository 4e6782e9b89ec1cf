import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { field, notice, read } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { studyOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	reason: field.text(1000, 'Say why you need the key'),
	box: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'key.take');
	const team = await studies.teamNames(db, study.id);
	const taken = await exports.keyFiles(db, study);
	return {
		box: randomUUID(),
		taken: taken.map(({ number, reason, taken_at, taken_by }) => ({
			...{ number, reason, taken_at, by: team.get(taken_by) ?? 'someone of the team' }
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'key.take');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { reason, box } = form.input;
		const { number } = await exports.takeKey(db, actor, study, reason, box);
		notice(event, 'Your reason is written down. The organisers get a letter');
		redirect(303, `${here}/exports/key/${number}`);
	}
};

import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, readContribution } from '../../contribution';

const schema = v.object({
	answer: field.choice(['stays hidden', 'shown again'], 'Choose whether it stays hidden'),
	reason: field.text(2000, 'Write the reason: whoever said it reads it')
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	const { actor, c } = read;
	allow(actor, 'second-look.take', { group: c.group_id, study: c.study_id });
	const look = await contributions.secondLookAt(db, c);
	const able = look ? await contributions.takers(db, c, look) : [];
	return {
		...(await about(read)),
		hiddenReason: c.hidden_reason,
		open: look !== undefined && !look.looked_at && !c.withdrawn_at,
		able: able.includes(actor.person),
		nobody: able.length === 0
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, c, group } = await readContribution(event);
		allow(actor, 'second-look.take', { group: c.group_id, study: c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await contributions.takeSecondLook(db, actor, c, form.input);
		notice(event, 'Thank you. Whoever said it gets a letter');
		redirect(303, `/groups/${group.slug}/reports`);
	}
};

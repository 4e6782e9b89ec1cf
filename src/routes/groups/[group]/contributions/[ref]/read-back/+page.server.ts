import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { about, doneAt, readContribution } from '../contribution';

const schema = v.object({
	how: field.choice(['phone', 'paper', 'person'], 'Choose how it was read back')
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.record', { group: read.c.group_id, study: read.c.study_id });
	return {
		...(await about(read)),
		noted: read.c.wording === 'noted' && read.c.kind !== 'point',
		readBack: read.c.read_back_at !== null,
		giver: await giverOf(read.c)
	};
};

/** Whom to read it to. How to reach somebody is told only while they are in the group. */
async function giverOf({ person_id, group_id }: contributions.Contribution) {
	if (!person_id) return null;
	const { known_name, phone, reach_note } = await accounts.find(db, person_id);
	const people = await groups.people(db, group_id);
	const here = people.some((each) => each.person_id === person_id);
	return { name: known_name, ...(here ? { phone, note: reach_note } : { phone: null, note: '' }) };
}

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		allow(at.actor, 'contribution.record', { group: at.c.group_id, study: at.c.study_id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await contributions.readBack(db, at.actor, at.c, form.input.how);
		notice(event, 'Saved: it was read back and agreed');
		redirect(303, await doneAt(at));
	}
};

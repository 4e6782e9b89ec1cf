import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { choices, readPlan, stored } from '../../plan';
import { readMeeting, unlessCancelled } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.plan', place);
	unlessCancelled({ meeting, here });
	const items = await meetings.agenda(db, meeting);
	const findings = choices(await prompts.findings(db, group.id));
	return { stored: stored(meeting, items), findings, here, title: meeting.title };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.plan', place);
		const form = await readPlan(event.request, await prompts.findings(db, group.id));
		if (form.more) return form.more;
		if (form.refused) return form.refused;
		const changed = await meetings.changeMeeting(db, actor, meeting, form.plan);
		if (changed === 'cancelled') redirect(303, here);
		if (changed === 'item-has-notes')
			return refuse(form.values, {
				'title-1':
					'An item with notes cannot be taken off, and it keeps its finding. Put them back as they were'
			});
		notice(event, 'The plan is changed');
		redirect(303, here);
	}
};

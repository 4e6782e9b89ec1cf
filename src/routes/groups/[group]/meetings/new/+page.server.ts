import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { choices, readPlan, stored } from '../plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'meeting.plan', { group: group.id });
	return { stored: stored(), findings: choices(await prompts.findings(db, group.id)) };
};

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'meeting.plan', { group: group.id });
		const form = await readPlan(event.request, await prompts.findings(db, group.id));
		if (form.more) return form.more;
		if (form.refused) return form.refused;
		const meeting = await meetings.makeMeeting(db, event.locals.actor, group, form.plan);
		notice(event, 'The meeting is planned');
		redirect(303, `/groups/${group.slug}/meetings/${meeting.number}`);
	}
};

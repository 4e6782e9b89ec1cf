import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { choices, readPlan, stored } from '../plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'meeting.plan', { group: group.id });
	const findings = choices(await prompts.findings(db, group.id));
	const number = url.searchParams.get('like');
	if (number === null) return { stored: stored(), findings, like: null };

	const like = await meetings.byNumber(db, group, number);
	const next = await meetings.nextLike(db, locals.actor, like);
	const begun = stored(next.meeting, next.items, { anew: true });
	return { stored: begun, findings, like: { title: like.title, on_day: like.on_day } };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor } = event.locals;
		const group = await groups.bySlug(db, event.params.group);
		allow(actor, 'meeting.plan', { group: group.id });
		const form = await readPlan(event.request, await prompts.findings(db, group.id));
		if (form.more) return form.more;
		if (form.refused) return form.refused;
		const meeting = await meetings.makeMeeting(db, actor, group, form.plan, form.box);
		notice(event, 'The meeting is planned');
		redirect(303, `/groups/${group.slug}/meetings/${meeting.number}`);
	}
};

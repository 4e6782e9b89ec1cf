import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readThread } from '../thread';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ left: field.choice(['nobody', 'somebody'], 'Choose one of the two') });

export const load: PageServerLoad = async (event) => {
	const { finding, thread } = await forOrganiser(event);
	const { prompt, study, version } = finding;
	return {
		here: thread,
		title: version.title,
		study: study.title,
		due: prompt.feedback_due,
		owed: finding.thread.let_in_at !== null && prompt.answered_at === null,
		gone: finding.thread.team_gone_at,
		team: (await studies.team(db, study.id)).map(({ shown_name }) => shown_name)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding, thread } = await forOrganiser(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const gone = form.input.left === 'nobody';
		const recorded = await prompts.recordTeamGone(db, actor, finding, gone);
		if (recorded !== 'done') return refuse(form.values, { left: problems[recorded] });
		notice(event, gone ? 'It is written down. It stays owed' : 'It is written down');
		redirect(303, thread);
	}
};

const problems = {
	waiting: 'Let the finding into the group first',
	answered: 'The team has said what it did, so nothing is owed'
};

async function forOrganiser(event: Parameters<typeof readThread>[0]) {
	const at = await readThread(event);
	const { group, study } = at.finding;
	allow(at.actor, 'thread.team-gone', { group: group.id, study: study.id });
	return at;
}

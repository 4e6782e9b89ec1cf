import { allow, notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { boxFields, boxOf, warn, words } from '../box';
import { readThread, standing } from '../thread';

const schema = v.object({ body: words('Write your reply first'), ...boxFields, to: v.string() });

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	allow(actor, 'contribution.reply', { group: finding.group.id, study: finding.study.id });
	const parent = await parentOf(event, finding, event.url.searchParams.get('to') ?? '');
	return {
		thread,
		title: finding.version.title,
		open: prompts.isOpen(finding) || contributions.takesFollowUp(actor, parent, finding.study),
		back: await standing(actor, finding, parent),
		to: { ref: parent.ref, ...(await contributions.says(db, actor, finding, parent)) },
		box: await boxOf(actor, finding, contributions.isPrivate(parent))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding } = await readThread(event);
		allow(actor, 'contribution.reply', { group: finding.group.id, study: finding.study.id });
		const form = await read(event.request, schema);
		const to = form.ok ? form.input.to : String(form.values.to ?? '');
		const parent = await parentOf(event, finding, to);
		if (!form.ok) return form.refused;
		const open =
			prompts.isOpen(finding) || contributions.takesFollowUp(actor, parent, finding.study);
		if (!open) return refuse(form.values, { body: CLOSED });
		const warning = warn(form.values, form.input.body, form.input.warned);
		if (warning) return warning;

		const c = await contributions.reply(db, actor, finding, parent, form.input);
		redirect(303, await standing(actor, finding, c, { sent: c.ref }));
	}
};

const CLOSED = 'This finding takes no more replies. Copy your words and ring the organiser';

async function parentOf(
	{ locals }: Parameters<PageServerLoad>[0] | Parameters<Actions[string]>[0],
	finding: prompts.Finding,
	ref: string
) {
	const parent = await contributions.byRef(db, finding.group.id, ref);
	const readable = contributions.readable(locals.actor, parent) === 'words';
	if (parent.thread_id !== finding.thread.id || !readable) notFound();
	return parent;
}

import { allow, notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { read } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { daysAfter, today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boxFields, boxOf, warn, words } from '../prompts/[prompt]/box';
import { standing } from '../prompts/[prompt]/thread';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	body: words('Write your question first'),
	...boxFields,
	/** which finding it is about, as its address has it */
	finding: v.string()
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const group = await groups.bySlug(db, params.group);
	const { actor } = locals;
	allow(actor, 'question.ask', { group: group.id });
	const all = await askable(group);
	const wanted = url.searchParams.get('finding') ?? String(locals.kept?.values.finding ?? '');
	const chosen = all.find((finding) => addressOf(finding) === wanted) ?? only(all);
	if (wanted && !chosen) notFound();
	return {
		findings: all.map((finding) => ({
			address: addressOf(finding),
			title: finding.version.title,
			study: finding.study.title,
			open: prompts.isOpen(finding)
		})),
		chosen: chosen && {
			address: addressOf(chosen),
			title: chosen.version.title,
			study: chosen.study.title
		},
		answerBy: daysAfter(today(), contributions.ANSWER_DAYS),
		box: chosen ? await boxOf(actor, chosen, false) : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		const { actor } = event.locals;
		allow(actor, 'question.ask', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const wanted = form.input.finding;
		const finding = (await askable(group)).find((each) => addressOf(each) === wanted) ?? notFound();
		const warning = warn(form.values, form.input.body, form.input.warned);
		if (warning) return warning;

		const c = await contributions.ask(db, actor, finding, form.input);
		redirect(303, await standing(actor, finding, c, { sent: c.ref }));
	}
};

/** Closed ones too: one often wonders afterwards. But nobody answers once the study has ended. */
async function askable(group: { id: string }) {
	return (await prompts.findings(db, group.id)).filter(
		({ thread, study }) => thread.let_in_at && !study.ended_at
	);
}

function addressOf({ study, prompt }: prompts.Finding) {
	return prompts.address(study, prompt);
}

function only<T>(all: T[]): T | null {
	return all.length === 1 ? (all[0] ?? null) : null;
}

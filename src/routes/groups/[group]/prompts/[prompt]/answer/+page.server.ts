import { allow, notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { read, refuse } from '$lib/server/http';
import * as glossary from '$lib/server/glossary';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { boxFields, boxOf, warn, words } from '../box';
import { readThread, standing } from '../thread';

const schema = v.object({
	body: words('Write your answer first'),
	...boxFields,
	/** id of the question; empty for the whole finding */
	question: v.string()
});

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	allow(actor, 'contribution.respond', { group: finding.group.id, study: finding.study.id });
	const position = Number(event.url.searchParams.get('question'));
	const question = finding.questions.find((each) => each.position === position) ?? null;
	if (position && !question) notFound();
	const asked = question ? [question.text] : [];
	const places = { group: finding.group.id, studies: [finding.study.id] };
	const words = await glossary.explain(db, actor, places, asked);
	return {
		words: asked.flatMap((text) => words.list(text)),
		thread,
		title: finding.version.title,
		open: prompts.isOpen(finding),
		question: question ? { id: question.id, text: question.text } : null,
		box: await boxOf(actor, finding, false)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding } = await readThread(event);
		allow(actor, 'contribution.respond', { group: finding.group.id, study: finding.study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { body, audience, box, warned } = form.input;
		const question = form.input.question || null;
		if (question && !finding.questions.some(({ id }) => id === question)) {
			const before = await prompts.askedBefore(db, finding.version);
			if (!before.some(({ id }) => id === question)) notFound();
			return refuse(form.values, { body: GONE });
		}
		if (!prompts.isOpen(finding)) return refuse(form.values, { body: CLOSED });
		const warning = warn(form.values, body, warned);
		if (warning) return warning;

		const given = { question, body, audience, box };
		const c = await contributions.respond(db, actor, finding, given);
		redirect(303, await standing(actor, finding, c, { sent: c.ref }));
	}
};

const GONE =
	'The team changed its questions while you wrote, and asks this one no more. Copy your words, go back to the finding, and choose where they fit now';
const CLOSED = 'This finding takes no more answers. Copy your words and ring the organiser';

import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import { notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { readThread } from '../thread';

const schema = v.object(glossary.phraseFields);

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	const place = { group: finding.group.id };
	allow(actor, 'meaning.ask', { ...place, study: finding.study.id });
	const mine = await glossary.askedBy(db, actor.person, finding.thread.id);
	return {
		thread,
		title: finding.version.title,
		letIn: finding.thread.let_in_at !== null,
		glossary: may(actor, 'group.read', place) ? `/groups/${finding.group.slug}/glossary` : null,
		mine: mine.map(({ phrase, asked_at, answered_at, word, meaning_html }) => ({
			...{ phrase, asked_at, answered_at, word, meaning_html }
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding, thread } = await readThread(event);
		allow(actor, 'meaning.ask', { group: finding.group.id, study: finding.study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const came = await glossary.ask(db, actor, finding, form.input.phrase);

		const known = 'This is explained already. You can read it below';
		notice(event, came === 'known' ? known : 'Your question is with the research team');
		redirect(303, `${thread}/meaning`);
	}
};

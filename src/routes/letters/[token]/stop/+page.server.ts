import { db } from '$lib/server/db';
import { formOf, notice } from '$lib/server/http';
import { stopTopic, wantedTopics } from '$lib/server/mail';
import { topicOf, topicWords } from '$lib/text/letters';
import { redirect } from '@sveltejs/kit';
import { heldLetter } from '../letter';
import type { Actions, PageServerLoad } from './$types';

async function held(token: string) {
	const letter = await heldLetter(token);
	const topic = letter && topicOf(letter.kind);
	if (!topic) return null;
	return { topic, whose: { person: letter.person, group: letter.group.id }, letter };
}

// opening the address stops nothing: mail programs look at links before people do
export const load: PageServerLoad = async ({ params }) => {
	const found = await held(params.token);
	if (!found) return { about: null, from: null, stopped: false };
	const wanted = await wantedTopics(db, found.whose);
	return {
		about: topicWords[found.topic].about,
		from: found.letter.group.discreet_name,
		stopped: !wanted.includes(found.topic)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const found = await held(event.params.token);
		if (found) await stopTopic(db, found.whose, found.topic);
		// a mail program pressed it (RFC 8058): it must be answered here, and sees no page
		const form = await formOf(event.request);
		if (form.get('List-Unsubscribe') === 'One-Click') return { stopped: true };
		if (found) notice(event, 'We have stopped these letters.');
		redirect(303, event.url.pathname);
	}
};

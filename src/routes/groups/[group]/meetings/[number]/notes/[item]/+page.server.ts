import { allow, notFound } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	body: field.text(4000, 'Write what was said'),
	kind: field.choice(
		['view', 'suggestion', 'question', 'concern', 'wording', 'action'],
		'Choose what kind of note this is'
	),
	question: field.optionalText(50),
	wording: field.choice(['noted', 'verbatim'], 'Choose whose words these are'),
	item: field.unseen(),
	box: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here } = await readMeeting(event);
	const item = await meetings.itemAt(db, meeting, event.params.item);
	const { finding } = item;
	allow(actor, 'meeting.note', { group: group.id, study: finding?.study.id });
	const shown = await meetings.show(db, actor, group, meeting);
	return {
		item: shown.items.find(({ position }) => position === item.position) ?? notFound(),
		next: shown.items.find(({ position }) => position > item.position)?.position ?? null,
		questions: finding?.questions.map(({ id, text }) => ({ value: id, label: text })) ?? [],
		stored: { kind: 'view', wording: 'noted', question: '', item: item.id, box: id() },
		here: `${here}/notes`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, meeting, here } = await readMeeting(event);
		const item = await meetings.itemAt(db, meeting, event.params.item);
		allow(actor, 'meeting.note', { group: group.id, study: item.finding?.study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { item: meant, question, ...words } = form.input;
		if (meant && meant !== item.id)
			return refuse(form.values, {
				'': 'The order of the items has changed. Check that this note belongs under this item, then send it from the list of notes'
			});
		const point = { ...words, question: question || null, box: words.box || id() };
		const noted = await meetings.notePoint(db, actor, group, item, point);
		if (noted === 'unknown-question')
			return refuse(form.values, { question: 'Choose a question from the list' });
		notice(event, 'Noted. You can write the next one');
		redirect(303, `${here}/notes/${item.position}`);
	}
};

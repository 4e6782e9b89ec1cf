import { allow, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, formOf, notice, read, refuse } from '$lib/server/http';
import { upload } from '$lib/server/files';
import * as meetings from '$lib/server/meetings';
import { isLink } from '$lib/text/link';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting, unlessCancelled } from '../../../meeting';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const schema = v.object({
	item: field.unseen(),
	words: field.optionalText(10_000),
	link: v.pipe(
		field.optionalText(500),
		v.check(isLink, 'Enter the whole address, starting with https://')
	),
	without: field.ticked()
});

const takes = {
	endings: ['pdf', 'docx', 'odt', 'doc', 'txt', 'png', 'jpg', 'gif', 'webp'],
	words: 'a PDF, a Word document, plain text or a picture'
} as const;

async function readItem(event: RequestEvent) {
	const known = await readMeeting(event);
	allow(known.actor, 'meeting.plan', known.place);
	unlessCancelled(known);
	return { ...known, items: (await meetings.agenda(db, known.meeting)).filter(isPlanned) };
}

const isPlanned = ({ kind }: meetings.Item) => kind === 'item';

export const load: PageServerLoad = async (event) => {
	const { items, here } = await readItem(event);
	const item = items.find((item) => meetings.placeOf(item) === event.params.item) ?? notFound();
	const { id, title, words, link, file, finding } = item;
	const name = file && { name: file.name, size: file.size };
	return {
		here,
		item: { id, title, place: event.params.item, finding: finding?.version.title ?? null },
		stored: { words, link },
		file: name
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, items, here } = await readItem(event);
		const sent = await formOf(event.request);
		const form = await read(sent, schema);
		const file = await upload(sent, 'file', takes);
		const errors = form.ok ? [] : form.refused.data.errors;
		if (typeof file === 'string') errors.push({ field: 'file', message: file });
		if (!form.ok || typeof file === 'string') return refuse(form.values, errors);

		// the agenda may have been put in another order since the page was opened
		const item =
			items.find(({ id }) => id === form.input.item) ??
			items.find((item) => meetings.placeOf(item) === event.params.item) ??
			notFound();
		const { words, link, without } = form.input;
		await meetings.keepPaper(db, actor, meeting, item, {
			...{ words, link },
			file: file ?? (without ? 'none' : null)
		});
		notice(event, 'The paper is kept');
		redirect(303, `${here}#item-${meetings.placeOf(item)}`);
	}
};

import { db } from '$lib/server/db';
import { check, notice, read } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { peopleFor, pointOf, refusalOf, schema } from '../../note';
import { readNote, storedOf } from '../../noted';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

/** What is changed in the list of notes, in its place: the rest stays as it is stored. */
const { body, kind, agreed, agreed_of } = schema.entries;
const quick = v.object({ body, kind, agreed, agreed_of, partial: v.literal('yes') });

export const load: PageServerLoad = async (event) => {
	const { actor, group, noted, item, back } = await readNote(event);
	return {
		item: item.title,
		stored: await storedOf(noted),
		claimed: noted.claimed_at !== null,
		shared: noted.shared_at !== null,
		people: noted.claimed_at ? [] : await peopleFor(actor, group),
		questions: item.finding?.questions.map(({ id, text }) => ({ value: id, label: text })) ?? [],
		back
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, noted, item, back } = await readNote(event);
		const part = await read(event.request.clone(), quick);
		const whole = { ...(await storedOf(noted)), item: '', box: '', given: '' };
		const form =
			part.values.partial === 'yes'
				? check({ ...whole, ...part.values }, schema)
				: await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { refused, point } = pointOf(form.values, form.input);
		if (refused) return refused;
		const refusal = await meetings.amendPoint(db, actor, group, item, noted, point);
		if (refusal) return refusalOf(form.values, refusal);
		notice(event, 'The note is changed');
		redirect(303, back);
	}
};

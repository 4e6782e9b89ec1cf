import { notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { peopleOf } from '../../../record/said';
import { shownSubject } from '../../subject';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ wish: field.choice(['take', 'bring'], 'Choose what they wish') });

type Event = { locals: { actor: Actor | null }; params: { group: string; recorded: string } };

export const load: PageServerLoad = async (event) => {
	const { group, row, subject, back } = await readRecorded(event);
	const people = await peopleOf(group);
	return {
		subject: shownSubject(subject),
		who: people.find(({ value }) => value === row.person_id)?.label ?? null,
		on: row.given_at,
		wish: row.withdrawn_at ? 'bring' : 'take',
		back
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, row, subject, back } = await readRecorded(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (form.input.wish === 'take') {
			await reflections.takeBackRecorded(db, actor, subject, row);
			notice(event, 'The answers are taken back');
			redirect(303, event.url.pathname);
		}
		const brought = await reflections.bringBackRecorded(db, actor, subject, row);
		notice(event, brought ? 'The answers are back' : 'It is too late, or they answered anew');
		redirect(303, back);
	}
};

/** What somebody typed in, for that organiser alone. */
async function readRecorded({ locals, params }: Event) {
	const actor = locals.actor ?? notFound();
	const group = await groups.bySlug(db, params.group);
	const row = await reflections.recordedAt(db, actor, group, params.recorded);
	const subject = await reflections.subjectOf(db, actor, row);
	const back = `/groups/${group.slug}/reflections/record/${subject.address}`;
	return { actor, group, row, subject, back };
}

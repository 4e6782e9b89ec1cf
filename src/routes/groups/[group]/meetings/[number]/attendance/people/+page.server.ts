import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { formOf, notice, refuse, typedIn } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { readMeeting } from '../../meeting';
import { listed, pageOf } from './listed';
import { isMark, nameOf } from './marks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'attendance.record', place);
	const all = await listed(group, meeting);
	const { some, ...paged } = pageOf(all, event.url.searchParams.get('page'));
	return {
		here,
		title: meeting.title,
		...paged,
		people: some.map(({ ref, name, role, how, answer }) => ({ ref, name, role, how, answer })),
		answered: all.some(({ answer, how }) => answer && answer !== 'ring me' && !how),
		marked: all.filter(({ how }) => how).length
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, meeting, here, place } = await readMeeting(event);
		allow(actor, 'attendance.record', place);
		const values = typedIn(await formOf(event.request));
		const marks = new Map<string, meetings.Mark>();
		const wrong: Record<string, string> = {};
		for (const { ref, person, name } of await listed(group, meeting)) {
			const typed = [values[nameOf(ref)] ?? ''].flat().at(-1) ?? '';
			if (isMark(typed)) marks.set(person, typed);
			else if (typed) wrong[nameOf(ref)] = `Choose one of the four for ${name}`;
		}
		if (Object.keys(wrong).length) return refuse(values, wrong);
		await meetings.markPeople(db, actor, meeting, marks);
		notice(event, 'Saved');
		const page = event.url.searchParams.get('page');
		redirect(303, `${here}/attendance/people${page ? `?page=${encodeURIComponent(page)}` : ''}`);
	}
};

import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

const number = field.optionalWhole(1000, 'Enter a number such as 10, or leave it empty');

const schema = v.object({
	members_came: number,
	researchers_came: number,
	others_came: number,
	apologies: number
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.plan', place);
	const { members_came, researchers_came, others_came, apologies } = meeting;
	return { stored: { members_came, researchers_came, others_came, apologies }, here };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.plan', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await meetings.recordAttendance(db, actor, meeting, form.input);
		notice(event, 'The numbers are saved');
		redirect(303, here);
	}
};

import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../meeting';
import type { Actions, PageServerLoad } from './$types';

const number = field.optionalWhole(1000, 'Enter a number such as 10, or leave it empty');

const schema = v.object({
	members_came: number,
	members_online: number,
	researchers_came: number,
	researchers_online: number,
	others_came: number,
	others_online: number,
	apologies: number
});

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'meeting.plan', place);
	const { members_came, members_online, researchers_came, researchers_online } = meeting;
	const { others_came, others_online, apologies } = meeting;
	const names = (await meetings.attendance(db, meeting)).size;
	return {
		stored: {
			...{ members_came, members_online, researchers_came, researchers_online },
			...{ others_came, others_online, apologies }
		},
		fromNames: names ? await meetings.countNames(db, meeting) : null,
		title: meeting.title,
		here
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'meeting.plan', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await meetings.recordAttendance(db, actor, meeting, form.input);
		if (refused)
			return refuse(
				form.values,
				refused.moreOnline.map((kind) => ({
					field: `${kind}_online`,
					message: 'More were online than came. Count those online among those who came'
				}))
			);
		notice(event, 'The numbers are saved');
		redirect(303, here);
	}
};

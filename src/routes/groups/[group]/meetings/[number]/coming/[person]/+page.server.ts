import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { problems, recorded } from '../../../../../../coming';
import { invitee } from '../../invitee';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, person, here, key } = await invitee(event);
	return {
		here,
		name: person.known_name,
		phone: person.phone,
		note: person.reach_note,
		needs: person.access_needs,
		letter: `${here}/invitation/${key}`,
		about: { on_day: meeting.on_day, cancelled: meeting.cancelled_at !== null },
		theirs: await meetings.theirs(db, actor, meeting, person.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, person, here } = await invitee(event);
		const form = await read(event.request, recorded);
		if (!form.ok) return form.refused;
		const { answer, number } = form.input;
		const said = answer === 'nothing' ? null : { answer, number, page: here };
		const refused = await meetings.recordAnswer(db, actor, meeting, person.id, said);
		if (refused) return refuse(form.values, problems[refused]);
		notice(event, 'It is written down');
		redirect(303, `${here}/coming`);
	}
};

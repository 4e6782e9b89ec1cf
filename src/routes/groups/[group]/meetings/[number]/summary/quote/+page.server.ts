import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ quote: field.unseen() });

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	return {
		begun: (await meetings.summaryOf(db, meeting)) !== null,
		quotes: await meetings.quoteChoices(db, actor, meeting),
		topic: meeting.title,
		here: `${here}/summary`
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { quote } = form.input;
		if (!quote) return refuse(form.values, { '': 'Choose a quote' });
		const added = await meetings.addQuote(db, actor, meeting, quote);
		if (added.waits) {
			notice(event, `Now put the line [quote ${added.position}] where it belongs`);
			redirect(303, `${here}/summary/edit`);
		}
		notice(event, 'The quote is added. You can move its line in the text');
		redirect(303, `${here}/summary`);
	}
};

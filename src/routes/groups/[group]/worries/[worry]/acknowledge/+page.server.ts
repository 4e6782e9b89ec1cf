import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as worries from '$lib/server/worries';
import { today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { readWorry, shownWorry } from '../../worry';

const schema = v.object({ look_by: field.day('Enter the day by which you look at it') });

export const load: PageServerLoad = async (event) => ({
	worry: await shownWorry(await readWorry(event)),
	today: today()
});

export const actions: Actions = {
	default: async (event) => {
		const { actor, found, here } = await readWorry(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { look_by } = form.input;
		if (!worries.inTime(look_by))
			return refuse(form.values, { look_by: 'Choose a day from today, at most two weeks ahead' });
		await worries.acknowledge(db, actor, found, look_by);
		notice(event, 'Thank you. Whoever wrote it can see when you look at it');
		redirect(303, here);
	}
};

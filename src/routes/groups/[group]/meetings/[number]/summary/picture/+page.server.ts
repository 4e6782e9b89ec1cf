import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { makePicture, upload } from '$lib/server/files';
import { field, formOf, notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readMeeting } from '../../meeting';
import { refusePicture } from './refuse';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	alt: field.optionalText(300),
	tells: field.choice(['something', 'nothing'], 'Choose whether it tells something'),
	agreed: field.ticked(),
	checked: field.choices()
});

const takes = {
	endings: ['jpg', 'png', 'webp'],
	words: 'a picture: JPEG, PNG or WebP'
} as const;

export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const summary = await meetings.summaryFor(db, actor, meeting);
	return { begun: summary !== null, picture: summary?.picture ?? null, here: `${here}/summary` };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, meeting, here, place } = await readMeeting(event);
		allow(actor, 'summary.write', place);
		const sent = await formOf(event.request);
		const form = await read(sent, schema);
		const file = await upload(sent, 'file', takes);
		if (!form.ok) return form.refused;
		if (typeof file === 'string') return refuse(form.values, { file });
		const { agreed, checked, tells, alt } = form.input;
		if (file && !agreed)
			return refuse(form.values, { agreed: 'Ask the people who can be seen, then tick this box' });

		// before anything is stored: it takes a moment, and nobody else is to wait for it
		const made = file && (await makePicture(file.bytes));
		if (file && !made) return refusePicture(form.values, 'broken');
		const looked = checked.flatMap((names) => names.split(' '));
		const bring = made && file && { ...made, name: file.name };
		const set = await meetings.setPicture(db, actor, meeting, bring, {
			...{ alt, decoration: tells === 'nothing', checked: looked }
		});
		if (typeof set === 'string' || 'names' in set) return refusePicture(form.values, set);
		notice(event, bring ? 'The picture is on the summary' : 'The words for the picture are saved');
		redirect(303, `${here}/summary`);
	}
};

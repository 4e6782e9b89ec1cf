import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as leaving from '$lib/server/leaving';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	early: field.ticked(),
	sure: field.sure('Tick the box to say that you are sure')
});

const problems: Record<leaving.EndRefusal, [box: string, says: string]> = {
	early: ['early', 'The end date is still to come. Tick the box if the study is over all the same'],
	open: ['', 'Close the findings that still take answers first'],
	ended: ['', 'Somebody has ended the study already']
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here } = await studyOf(locals.actor, params, 'study.end');
	const open = await leaving.openFindings(db, study);
	return {
		here,
		...(await leaving.ending(db, study)),
		ends: study.ends_on,
		ended: study.ended_at,
		early: leaving.isEarly(study),
		open: open.map(({ prompt, version }) => ({ number: prompt.number, title: version.title }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, here } = await studyOf(event.locals.actor, event.params, 'study.end');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await leaving.endStudy(db, actor, study, form.input);
		if (refused) {
			const [box, says] = problems[refused];
			return refuse(form.values, { [box]: says });
		}
		notice(event, 'The study has ended. Everybody whose words are removed gets a letter');
		redirect(303, here);
	}
};

import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { report } from '$lib/server/exports';
import { field, notice, read } from '$lib/server/http';
import { MOST_OF_PART } from '$lib/text/report';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	words: field.text(MOST_OF_PART, 'Write something, or go back to the record’s draft'),
	stamp: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'report.write');
	const { part } = report.partAt(params.part);
	const { shown, gathered } = await report.reportFor(db, actor, study);
	return {
		part: shown.find((each) => each.part === part) ?? notFound(),
		gathered: part === 'reflections' ? gathered : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'report.write');
		const { part } = report.partAt(event.params.part);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await report.writePart(db, actor, study, part, form.input);
		notice(event, 'Your words are in the report');
		redirect(303, `${here}/report#${part}`);
	}
};

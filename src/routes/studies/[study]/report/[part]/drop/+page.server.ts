import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { report } from '$lib/server/exports';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'report.write');
	const { part } = report.partAt(params.part);
	const { shown } = await report.reportFor(db, actor, study);
	return { part: shown.find((each) => each.part === part) ?? notFound() };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'report.write');
		const { part } = report.partAt(event.params.part);
		await report.dropPart(db, actor, study, part);
		notice(event, 'The report says again what the record says');
		redirect(303, `${here}/report#${part}`);
	}
};

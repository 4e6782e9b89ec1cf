import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as quotations from '$lib/server/quotations';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../../place';
import { shown } from '../../shown';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function askedAt({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const at = await studyOf(locals.actor, params, 'quotation.ask');
	const asked = await quotations.byRef(db, params.quotation);
	if (asked.study_id !== at.study.id) notFound();
	return { ...at, asked };
}

export const load: PageServerLoad = async (event) => {
	const { actor, asked } = await askedAt(event);
	return { asked: shown(actor, asked) };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, asked, here } = await askedAt(event);
		const given = await quotations.giveUp(db, actor, study, asked);
		notice(event, given ? 'Nobody is asked about it any more' : 'It was given up before');
		redirect(303, `${here}/quotations`);
	}
};

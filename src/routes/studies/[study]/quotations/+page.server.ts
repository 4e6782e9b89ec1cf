import { db } from '$lib/server/db';
import * as quotations from '$lib/server/quotations';
import { quotationStates } from '$lib/text/quotations';
import { studyOf } from '../place';
import { shown } from './shown';
import type { PageServerLoad } from './$types';

const EACH = 25;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'quotation.ask');
	const all = await quotations.ofStudy(db, study);
	const wanted = url.searchParams.get('state') ?? '';
	const state = wanted in quotationStates ? (wanted as quotations.State) : null;
	const chosen = state ? all.filter((each) => each.state === state) : all;
	const pages = Math.max(1, Math.ceil(chosen.length / EACH));
	const asked = Math.trunc(Number(url.searchParams.get('page'))) || 1;
	const page = Math.min(Math.max(1, asked), pages);
	const counts = Map.groupBy(all, (each) => each.state);
	return {
		state,
		page,
		pages,
		all: all.length,
		counts: Object.entries(quotationStates).map(([state, label]) => ({
			...{ state, label },
			number: counts.get(state as quotations.State)?.length ?? 0
		})),
		quotations: chosen.slice((page - 1) * EACH, page * EACH).map((each) => shown(actor, each))
	};
};

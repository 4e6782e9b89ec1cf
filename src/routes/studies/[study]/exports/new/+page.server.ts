import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { field, notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { filters } from '../../findings';
import { studyOf } from '../../place';
import { audienceOf, narrowed } from '../wish';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ excel: field.ticked() });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'export.take');
	const audience = audienceOf(url.searchParams.get('audience'));
	const { filter, filterWords } = narrowed(await filters(study), url.searchParams);
	// who comes by the address alone has not been asked yet: nothing is wrong
	const unchosen = !audience && url.searchParams.has('asked');
	if (!audience) return { audience, unchosen, filterWords, preview: null, search: url.search };

	const { withheld, ...preview } = await exports.preview(db, actor, study, { audience, filter });
	const reasons = Object.entries(exports.reasons).flatMap(([reason, words]) => {
		const number = withheld[reason as exports.Reason];
		return number ? [{ words, number }] : [];
	});
	return { audience, unchosen, filterWords, preview: { ...preview, reasons }, search: url.search };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'export.take');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const wanted = event.url.searchParams;
		const audience = audienceOf(wanted.get('audience'));
		if (!audience) return refuse(form.values, { audience: 'Choose who will see this file' });

		const wish = { audience, ...narrowed(await filters(study), wanted), ...form.input };
		const taken = await exports.take(db, actor, study, wish);
		notice(event, 'The file is ready');
		redirect(303, `${here}/exports/${taken.number}`);
	}
};

import { exporter } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { field, notice, read, refuse } from '$lib/server/http';
import { choices as formats } from '$lib/text/exports';
import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { studyOf } from '../../place';
import { asked } from '../asked';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	format: field.choice(
		formats.map(({ value }) => value),
		'Choose what kind of file you want'
	),
	box: field.unseen()
});

/** How long somebody waits for a file before they are shown how far it is, in milliseconds. */
const PATIENCE = 3000;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'export.take');
	const { searchParams: search } = url;
	const { choices, values, refused, wish } = await asked(study, search);
	const base = { choices, values, search: url.search, box: randomUUID() };
	// who comes by the address alone has not been asked yet: nothing is wrong
	if (!wish)
		return {
			...base,
			errors: search.has('asked') ? refused.errors : [],
			wish: null,
			preview: null
		};

	const { withheld, ...preview } = await exports.preview(db, actor, study, wish);
	const reasons = Object.entries(exports.reasons).flatMap(([reason, words]) => {
		const number = withheld[reason as exports.Reason];
		return number ? [{ words, number }] : [];
	});
	const { audience, filterWords } = wish;
	const holds = ({ format }: (typeof formats)[number]) =>
		exports.isFormat(format) ? exports.formats[format].most : 0;
	const fit = formats.filter((choice) => holds(choice) >= preview.in).map(({ value }) => value);
	const most = formats.flatMap((choice) =>
		fit.includes(choice.value) ? [] : { label: choice.label, most: holds(choice) }
	);
	return {
		...base,
		errors: [],
		wish: { audience, filterWords },
		preview: { ...preview, reasons, fit, most }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'export.take');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { wish } = await asked(study, event.url.searchParams);
		if (!wish) return refuse(form.values, { audience: 'Choose who will see this file' });
		const { format, layout } = formats.find(({ value }) => value === form.input.format) ?? {};
		if (!format || !exports.isFormat(format))
			return refuse(form.values, { format: 'Choose what kind of file you want' });

		const whole = { ...wish, format, ...(layout && { layout }) };
		const ordered = await exports.order(db, actor, study, whole, { box: form.input.box });
		if (ordered === 'many')
			return refuse(form.values, {
				format: 'Five of your files wait already. Wait for one of them'
			});
		await exporter.soon(ordered.id, PATIENCE);
		const now = await exports.byNumber(db, study, String(ordered.number));
		if (now.state === 'ready') notice(event, 'The file is ready');
		redirect(303, `${here}/exports/${ordered.number}`);
	}
};

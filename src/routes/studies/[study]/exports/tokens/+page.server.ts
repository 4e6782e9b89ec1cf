import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { field, read, refuse } from '$lib/server/http';
import { keepOnce, takeOnce } from '$lib/server/http/once';
import * as studies from '$lib/server/studies';
import { daysAfter, today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { studyOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	name: field.text(100, 'Say what it is for'),
	until: field.day('Enter the last day on which it works'),
	box: field.unseen()
});

/** The longest that a token works, in days. */
const YEAR = 366;

export const load: PageServerLoad = async (event) => {
	const { study } = await studyOf(event.locals.actor, event.params, 'token.make');
	const team = await studies.teamNames(db, study.id);
	return {
		box: randomUUID(),
		secret: takeOnce(event, 'token'),
		tokens: (await exports.tokens(db, study)).map(({ ref, name, works, ...token }) => ({
			...{ ref, name, works, made_at: token.made_at, ends_on: token.ends_on },
			...{ used_at: token.used_at, ended_at: token.ended_at },
			by: team.get(token.made_by) ?? 'someone of the team'
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'token.make');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { box, name, until } = form.input;
		if (until < today())
			return refuse(form.values, { until: 'The last day must be today or later' });
		if (until > daysAfter(today(), YEAR))
			return refuse(form.values, { until: 'The last day must be within a year' });
		const made = await exports.makeToken(db, actor, study, { name, ends_on: until }, box);
		if (made === 'many')
			return refuse(form.values, { name: `${exports.MOST_TOKENS} work already. End one first` });
		if (made.secret) keepOnce(event, 'token', made.secret);
		redirect(303, `${here}/exports/tokens`);
	}
};

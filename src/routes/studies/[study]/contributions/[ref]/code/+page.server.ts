import { readable } from '$lib/server/contributions';
import { db, type Instant } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { along, trailOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import { saidOf } from '../../../place';
import { onward } from '../onward';
import { marked, problems, schema, words } from './marked';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'contribution.code');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	return { here, line, wordingFrom: said.edited_at ?? '', themes: await themes.list(db, study) };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const { study, actor, said, here } = await saidOf(locals.actor, params, 'contribution.code');
		const form = await read(request, schema);
		if (!form.ok) return form.refused;
		const { themes: chosen, memo, wording_from } = form.input;
		if (readable(actor, said) !== 'words') return refuse(form.values, { '': problems.gone });
		if ((said.edited_at ?? '') !== wording_from)
			return refuse(form.values, { parts: problems.edited });
		const known = await themes.list(db, study);
		const on = known.filter(({ number }) => chosen.includes(String(number)));
		if (on.length < new Set(chosen).size)
			return refuse(form.values, { themes: 'Tick a theme of this study' });
		const passages = marked(said, form.input);
		if ('error' in Object(passages))
			return refuse(form.values, { parts: (passages as { error: string }).error });

		const wordingFrom = (wording_from || null) as Instant | null;
		const sure = passages as themes.Marked['passages'];
		const done = await themes.mark(db, actor, study, said, on, {
			passages: sure,
			wordingFrom,
			memo
		});
		if (done === 'edited') return refuse(form.values, { parts: problems.edited });
		if (typeof done === 'string') return refuse(form.values, { parts: problems[done] });
		const trail = trailOf(new URLSearchParams(form.input.trail));
		const next = form.input.then ? await onward(actor, study, said, trail) : null;
		notice(event, [done ? words.done : words.before, next?.words].filter(Boolean).join('. '));
		redirect(303, next?.to ?? along(here, trail));
	}
};

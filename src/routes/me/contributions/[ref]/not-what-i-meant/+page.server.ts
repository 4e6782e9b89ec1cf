import { allow, notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import { field, notice, read } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const schema = v.object({ note: field.optionalText(themes.MOST_NOTE) });

async function heard({ locals, params, url }: RequestEvent) {
	allow(locals.actor, 'me.use');
	const { actor } = locals;
	const said = await contributions.ofPersonByRef(db, actor.person, params.ref);
	allow(actor, 'doubt.raise', { giver: said.person_id });
	const [mine] = await outcomes.mine(db, actor, [said], exports.taken);
	if (mine?.sight !== 'words') notFound();
	const theme = Number(url.searchParams.get('theme'));
	const meaning = mine.meanings.find((each) => each.theme === theme) ?? notFound();
	return { actor, said, ...meaning };
}

export const load: PageServerLoad = async (event) => {
	const { said, meaning, doubted } = await heard(event as RequestEvent);
	return { ref: said.ref, body: said.body, meaning, doubted, most: themes.MOST_NOTE };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, said, theme } = await heard(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await themes.raiseDoubt(db, actor, said, { theme, note: form.input.note });
		notice(event, 'We told the research team. You will get a letter when it has answered');
		redirect(303, `/me/contributions/${said.ref}`);
	}
};

import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { warn, words } from '../../../prompts/[prompt]/box';
import { about, doneAt, readContribution } from '../contribution';

const schema = v.object({
	body: words('Write something, or go back and remove it instead'),
	forget: field.ticked(),
	warned: v.string()
});

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	contributions.allowChange(read.actor, 'contribution.edit', read.c);
	const earlier = await contributions.earlierWordings(db, read.actor, read.c);
	const noted = read.c.wording === 'noted' && read.c.kind !== 'point';
	return { ...(await about(read)), noted, earlier: earlier.length > 0 };
};

export const actions: Actions = {
	default: async (event) => {
		const at = await readContribution(event);
		contributions.allowChange(at.actor, 'contribution.edit', at.c);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (at.c.withdrawn_at)
			return refuse(form.values, { body: 'It is removed. Bring it back first, then change it' });
		const warning = warn(form.values, form.input.body, form.input.warned);
		if (warning) return warning;

		await contributions.edit(db, at.actor, at.c, form.input.body);
		if (form.input.forget) {
			await contributions.removeEarlierWordings(db, at.actor, at.c);
			await themes.eraseMemos(db);
		}
		notice(
			event,
			form.input.forget
				? 'The words are changed, and what stood there before is erased'
				: 'The words are changed'
		);
		redirect(303, await doneAt(at));
	}
};

import { change, shownToChange } from '../../../../../glossary';
import { entryOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) =>
	shownToChange(await entryOf(locals.actor, params), url);

export const actions: Actions = {
	default: async (event) => change(event, await entryOf(event.locals.actor, event.params))
};

import { remove, shownToRemove } from '../../../../../glossary';
import { entryOf } from '../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	shownToRemove(await entryOf(locals.actor, params));

export const actions: Actions = {
	default: async (event) => remove(event, await entryOf(event.locals.actor, event.params))
};

import { field } from '$lib/server/http';
import { MOST_FILTERS, MOST_NAME, type FilterRefusal } from '$lib/server/inbox';
import * as v from 'valibot';

/** The box for the name of a filter. */
export const named = {
	name: v.pipe(
		field.text(MOST_NAME, 'Enter a name for the filter'),
		v.transform((name) => name.replace(/\s+/g, ' '))
	)
};

export const problems: Record<FilterRefusal, string> = {
	taken: 'You have a filter of this name here. Choose another name',
	many: `You keep ${MOST_FILTERS} filters here, which is all there can be. Remove one first`
};

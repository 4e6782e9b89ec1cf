import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { person, groups: roles } = locals.actor;
	const mine = await groups.list(db, Object.keys(roles));
	const names = await Promise.all(
		mine.map(async ({ id }) => (await groups.shownNames(db, id)).get(person) ?? groups.NAMELESS)
	);
	const answers = Object.values(await accounts.permissionsOf(db, person));
	return {
		groups: mine.map(({ slug, name }, index) => ({ slug, name, shown: names[index] ?? '' })),
		unasked: answers.filter((answer) => answer === null).length
	};
};

import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as quotations from '$lib/server/quotations';

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { person, groups: roles } = locals.actor;
	const mine = await groups.list(db, Object.keys(roles));
	const names = await Promise.all(
		mine.map(async ({ id }) => (await groups.shownNames(db, id)).get(person) ?? groups.NAMELESS)
	);
	const answers = Object.values(await accounts.permissionsOf(db, person));
	const { count } = await contributions.pageOfPerson(db, person, 1);
	const asked = await quotations.ofPerson(db, person);
	const { reach, reach_note, access_needs } = await accounts.find(db, person);
	return {
		groups: mine.map(({ slug, name }, index) => ({ slug, name, shown: names[index] ?? '' })),
		unasked: answers.filter((answer) => answer === null).length,
		said: count,
		asked: asked.filter(({ state }) => state === 'waiting').length,
		reach: { way: reach, note: reach_note },
		needs: access_needs !== null
	};
};

import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as outcomes from '$lib/server/outcomes';
import { cameOf } from './came-of';
import { shown } from './shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	allow(locals.actor, 'me.use');
	const { actor } = locals;
	const wanted = Number(url.searchParams.get('page'));
	const { given, ...at } = await contributions.pageOfPerson(db, actor.person, wanted);
	const mine = await outcomes.mine(db, actor, given, exports.taken);
	const came = await cameOf(mine);
	return { ...at, mine: mine.map((each) => shown(actor, each, came)) };
};

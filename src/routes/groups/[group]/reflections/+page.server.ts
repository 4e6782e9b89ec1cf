import { allow, organises } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as reflections from '$lib/server/reflections';
import type { PageServerLoad } from './$types';
import { shownSubject } from './subject';

const PAGE = 25;

/** All that is over in the group: what one has answered about it, and how many others have. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor } = locals;
	const group = await groups.bySlug(db, params.group);
	allow(actor, 'group.read', { group: group.id });
	const all = await reflections.subjectsOf(db, actor, group);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1));
	const some = all.slice((page - 1) * PAGE, page * PAGE);
	const given = await reflections.givenBy(db, actor, some);
	const counts = await reflections.counts(db, some);
	return {
		organiser: organises(actor, group.id),
		subjects: some.map((subject) => ({
			...shownSubject(subject),
			address: subject.address,
			mine: given.has(subject.id),
			count: counts.get(subject.id) ?? { given: 0, shown: 0 }
		})),
		...{ page, pages }
	};
};

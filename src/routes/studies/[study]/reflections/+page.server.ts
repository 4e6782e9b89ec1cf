import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as reflections from '$lib/server/reflections';
import { subjectName } from '$lib/text/reflections';
import type { PageServerLoad } from './$types';
import { studyOf } from '../place';

const PAGE = 25;

/** How the study's findings and meetings went: how many answered, and what the team has answered itself. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'study.read');
	allow(actor, 'reflection.read', { study: study.id });
	const all = await reflections.subjectsAbout(db, study);
	const counts = await reflections.counts(db, all);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1));
	const some = all.slice((page - 1) * PAGE, page * PAGE);
	const given = await reflections.givenBy(db, actor, some);
	return {
		subjects: some.map((subject) => ({
			...{ name: subjectName(subject), group: subject.group.name },
			...{ ended: subject.ended, kind: subject.kind, takes: subject.takes },
			href: `/groups/${subject.group.slug}/reflections/${subject.address}`,
			mine: given.has(subject.id),
			count: counts.get(subject.id) ?? { given: 0, shown: 0 }
		})),
		total: all.length,
		readable: all.filter(({ id }) => counts.get(id)?.shown).length,
		...{ page, pages }
	};
};

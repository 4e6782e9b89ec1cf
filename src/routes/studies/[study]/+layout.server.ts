import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import type { LayoutServerLoad } from './$types';

/** Everything under a study is its team's. Each page asks the policy for itself. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });
	const at = `/studies/${study.slug}`;
	return {
		study: { slug: study.slug, title: study.title },
		links: [
			{ href: at, label: 'Findings' },
			{ href: `${at}/inbox`, label: 'Inbox', also: [`${at}/contributions`] },
			{ href: `${at}/themes`, label: 'Themes', also: [`${at}/agreement`] },
			{ href: `${at}/outcomes`, label: 'Outcomes' },
			{ href: `${at}/quotations`, label: 'Quotations' },
			{ href: `${at}/publications`, label: 'In print' },
			{ href: `${at}/seeing`, label: 'In pictures' },
			{ href: `${at}/reflections`, label: 'How it went' },
			{ href: `${at}/glossary`, label: 'Words' },
			{ href: `${at}/exports`, label: 'Exports' },
			{ href: `${at}/groups`, label: 'Groups' },
			{ href: `${at}/team`, label: 'Team' },
			{ href: `${at}/search`, label: 'Search' },
			{ href: `${at}/settings`, label: 'Settings' }
		]
	};
};

import { notFound, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import * as worries from '$lib/server/worries';
import type { LayoutServerLoad } from './$types';

/**
 * Everything under a group. Its own people see its navigation; a study's team comes only for the
 * threads and meetings its findings are in, and who has left for what they gave. Each page asks the
 * policy for itself.
 */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { actor } = locals;
	const group = await groups.bySlug(db, params.group);
	const role = actor?.groups[group.id] ?? null;
	if (!role && !(await works(actor, group.id)) && !(await gave(actor, group.id))) notFound();

	return {
		group: { slug: group.slug, name: group.name },
		help: await groups.help(db, group),
		role,
		near: role && { at: `/groups/${group.slug}`, member: role === 'member' },
		navigation: role && {
			label: group.name,
			parts: parts(
				`/groups/${group.slug}`,
				role === 'organiser',
				await worries.readsSome(db, actor, group)
			)
		}
	};
};

async function works(actor: Actor | null, group: string) {
	for (const study of Object.keys(actor?.studies ?? {}))
		if (await studies.wasPartner(db, group, study)) return true;
	return false;
}

/** Words belong to who gave them, also after leaving. */
async function gave(actor: Actor | null, group: string) {
	return actor ? (await contributions.groupsOf(db, actor.person)).includes(group) : false;
}

function parts(at: string, organiser: boolean, contact: boolean) {
	const work = ['calls', 'letters', 'reports', 'record', 'partnerships', 'payments'].map(
		(page) => `${at}/${page}`
	);
	// before what is rarer: on a phone the list takes four lines
	const desk = organiser ? [{ href: `${at}/desk`, label: 'Desk', also: work }] : [];
	const everyone = [
		{ href: at, label: 'Findings' },
		...desk,
		{ href: `${at}/meetings`, label: 'Meetings', also: [`${at}/actions`] },
		{ href: `${at}/outcomes`, label: 'What the team did' },
		{ href: `${at}/glossary`, label: 'Words explained' },
		{ href: `${at}/about`, label: 'Who is here' },
		{ href: `${at}/search`, label: 'Search' }
	];
	const running = [
		{ href: `${at}/people`, label: 'People' },
		{ href: `${at}/settings`, label: 'Settings' }
	];
	const looksAfter = contact ? [{ href: `${at}/worries`, label: 'Worries' }] : [];
	return [...everyone, ...(organiser ? running : []), ...looksAfter];
}

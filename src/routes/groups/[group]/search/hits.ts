import { who } from '$lib/components/thread/words';
import type { Hit } from '$lib/search';
import type { Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';
import { excerpt, type Term } from '$lib/text/search';

/** What was found in a group, as the page shows it: who gave it, to which finding, and where it stands. */
export async function hitsOf(
	actor: Actor,
	group: { id: string; slug: string },
	found: contributions.Contribution[],
	terms: Term[]
): Promise<Hit[]> {
	const names = await contributions.givers(db, actor, group, found);
	const threads = [...new Set(found.flatMap((c) => c.thread_id ?? []))];
	const findings = new Map(
		await Promise.all(threads.map(async (id) => [id, await prompts.findingOf(db, id)] as const))
	);
	const at = `/groups/${group.slug}`;

	return found.map((c) => {
		const finding = findings.get(c.thread_id ?? '');
		const mine = c.person_id === actor.person || undefined;
		const { name, known } = names.get(c.id) ?? { name: null, known: null };
		const named = { kind: c.kind, name: name ?? undefined, known: known ?? undefined, mine };
		return {
			ref: c.ref,
			href:
				finding && c.number !== null
					? `${at}/prompts/${prompts.address(finding.study, finding.prompt)}/contributions/${c.number}`
					: `${at}/contributions/${c.ref}`,
			number: c.number,
			who: who(named),
			badge: contributions.badgeOf(c),
			private: contributions.isPrivate(c),
			at: c.given_at,
			channel: c.channel,
			finding: finding?.version.title ?? null,
			pieces: excerpt(c.body, terms)
		};
	});
}

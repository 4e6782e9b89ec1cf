import type { Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as inbox from '$lib/server/inbox';
import { standingOn } from '$lib/server/themes';
import { along, isAlone, isSorting, queryOf } from '$lib/text/inbox';

/**
 * Where it goes on for somebody who goes through contributions: to the next older one, and from the
 * oldest to the inbox. What waits to be sorted is gone through from the newest again, for some may have
 * been passed over. With what to say about it.
 */
export async function onward(
	actor: Actor,
	study: { id: string; slug: string },
	said: contributions.Contribution,
	trail: string
): Promise<{ to: string; words: string; last: boolean }> {
	const search = new URLSearchParams(trail || 'unsorted=yes');
	const alone = isAlone(search);
	const since = await inbox.visited(db, actor, study);
	const about = await inbox.known(db, actor, study, since);
	const { wanted } = inbox.read(db, about, search);
	const lacks = [wanted.lacks ?? []].flat();
	if (alone) lacks.push((each) => standingOn(db, each, actor.person));
	const find = async (after?: contributions.Contribution) => {
		const page = { ...wanted, lacks, heard: true, after, limit: 2 };
		return (await contributions.ofStudy(db, study.id, page)).find(({ id }) => id !== said.id);
	};

	const sorting = alone || isSorting(trail);
	const next = (await find(said)) ?? (sorting ? await find() : undefined);
	const at = `/studies/${study.slug}`;
	if (next) {
		// past the ways through the study, at the words: whoever sorts by keyboard or on a telephone goes on there
		const to = `${along(`${at}/contributions/${next.ref}`, trail)}#${next.ref}`;
		return { to, words: 'This is the next', last: false };
	}
	const words = alone
		? 'Nothing else waits for you to sort it'
		: sorting
			? 'Nothing else waits for a theme'
			: 'That was the last one that fits';
	return { to: along(`${at}/inbox`, queryOf(new URLSearchParams(trail))), words, last: true };
}

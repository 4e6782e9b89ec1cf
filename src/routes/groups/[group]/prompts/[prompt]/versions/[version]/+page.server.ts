import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { publishedVersions, state } from '$lib/server/prompts';
import { readThread } from '../../thread';
import { changesOf, words } from '../changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	const { changes, locked } = await changesOf(actor, finding);
	const [first] = await publishedVersions(db, finding.prompt.id);
	const change = changes.find(({ number }) => String(number) === event.params.version) ?? null;
	if (!change && event.params.version !== '1') notFound();
	return {
		...{ thread, locked, change },
		title: finding.version.title,
		due: state(finding.prompt) === 'answered' ? null : finding.prompt.feedback_due,
		first: change || !first ? null : words(first, finding),
		changed: changes.length > 0
	};
};

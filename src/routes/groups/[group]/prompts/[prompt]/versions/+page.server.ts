import { isOpen, state } from '$lib/server/prompts';
import { readThread } from '../thread';
import { changesOf } from './changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	const { changes, locked } = await changesOf(actor, finding);
	return {
		thread,
		locked,
		title: finding.version.title,
		open: isOpen(finding),
		due: state(finding.prompt) === 'answered' ? null : finding.prompt.feedback_due,
		newest: changes[0] ?? null,
		earlier: changes
			.slice(1)
			.map(({ number, published_at, what_changed }) => ({ number, published_at, what_changed }))
	};
};

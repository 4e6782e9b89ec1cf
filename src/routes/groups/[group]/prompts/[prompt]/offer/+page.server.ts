import { allow } from '$lib/server/access';
import { make, making } from '../../../payments/making';
import { readThread } from '../thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { finding, thread } = await read(event);
	return {
		...(await making(finding.group, { kind: 'thread', id: finding.thread.id })),
		title: finding.version.title,
		back: thread
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, finding } = await read(event);
		return make(event, actor, finding.group, { kind: 'thread', id: finding.thread.id });
	}
};

async function read(event: Parameters<typeof readThread>[0]) {
	const { actor, finding, thread } = await readThread(event);
	allow(actor, 'payment.keep', { group: finding.group.id, study: finding.study.id });
	return { actor, finding, thread };
}

import { notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { readThread, standing } from '../../thread';

/** A contribution's lasting address: leads to the page of the thread on which it stands. */
export const load: PageServerLoad = async (event) => {
	const { actor, finding, thread } = await readThread(event);
	// to the page that says why, whether the number exists or not (rules.md A5)
	if (contributions.locks(actor, finding)) redirect(303, thread);
	const { number } = event.params;
	if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
	const c = await contributions.byNumber(db, finding.thread.id, Number(number));
	if (contributions.readable(actor, c) === 'nothing') notFound();
	redirect(303, await standing(actor, finding, c));
};

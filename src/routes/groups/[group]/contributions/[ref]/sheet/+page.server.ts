import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { isPrivate, waitsForGiver } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { about, readContribution } from '../contribution';

/** The words on paper, for somebody without a way in to say by hand that they are right. */
export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	const { c, group } = read;
	allow(read.actor, 'contribution.record', { group: c.group_id, study: c.study_id });
	const names = c.person_id ? await accounts.names(db, [c.person_id]) : null;
	const asked = c.question_id ? await prompts.questionTexts(db, [c.question_id]) : null;
	return {
		...(await about(read)),
		from: group.discreet_name,
		name: (c.person_id && names?.get(c.person_id)) || null,
		question: (c.question_id && asked?.get(c.question_id)) || null,
		at: c.given_at,
		channel: c.channel,
		waits: waitsForGiver(c),
		shares: isPrivate(c),
		ring: await groups.help(db, group)
	};
};

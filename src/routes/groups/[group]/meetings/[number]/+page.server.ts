import { db } from '$lib/server/db';
import { thingsOf } from '$lib/server/desk';
import * as meetings from '$lib/server/meetings';
import * as payments from '$lib/server/payments';
import type { PageServerLoad } from './$types';
import { changesBefore } from './changes';
import { readMeeting } from './meeting';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting } = await readMeeting(event);
	const shown = await meetings.show(db, actor, group, meeting);
	const summary = await meetings.summaryFor(db, actor, meeting);
	return {
		next: shown.organises ? await thingsOf(db, actor, group, meeting) : [],
		meeting: shown,
		offer: await payments.onPage(db, actor, group, { kind: 'meeting', id: meeting.id }),
		mine: await meetings.mine(db, actor, meeting),
		agreed: shown.details ? await meetings.carried(db, actor, meeting) : [],
		changes: shown.details && (await changesBefore(actor, group, meeting)),
		summary: summary && {
			answerBy: summary.answer_by,
			published: summary.published_to_group_at,
			slug: summary.public_since ? summary.slug : null
		}
	};
};

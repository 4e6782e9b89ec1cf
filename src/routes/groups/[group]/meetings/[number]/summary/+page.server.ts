import { may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../meeting';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here } = await readMeeting(event);
	const summary = await meetings.summaryFor(db, actor, meeting);
	const writes = may(actor, 'summary.write', { group: group.id });
	const suggests = may(actor, 'summary.suggest', { group: group.id });
	const suggestions = suggests ? await meetings.suggestionsFor(db, actor, meeting) : [];
	return {
		summary,
		here,
		suggests,
		suggestions: suggestions.map(({ place, by, at, body, answer, accepted_at, person_id }) => {
			return { place, by, at, body, answer, accepted_at, mine: person_id === actor.person };
		}),
		desk: writes && {
			names: await meetings.namesIn(db, actor, meeting),
			toGroup: (await meetings.obstacles(db, meeting, 'group')).map(meetings.inWords),
			toAll: (await meetings.obstacles(db, meeting, 'everyone')).map(meetings.inWords)
		}
	};
};

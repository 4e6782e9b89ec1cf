import { allow } from '$lib/server/access';
import { anyMember } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { changesBefore } from '../../changes';
import { readMeeting, unlessCancelled } from '../../meeting';

/** All that there is to read before a meeting, to print in one go for whoever reads on paper. */
export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here, place } = await readMeeting(event);
	allow(actor, 'group.read', place);
	unlessCancelled({ meeting, here });
	const reader = await anyMember(db, group);
	const items = await meetings.agenda(db, meeting);
	const agreed = await meetings.carried(db, reader, meeting);
	const { on_day, starts, ends, place: where, travel, access, link, title } = meeting;
	return {
		here,
		from: group.discreet_name,
		ring: await groups.help(db, group),
		details: { title, on_day, starts, ends, place: where, travel, access, link },
		changes: await changesBefore(reader, group, meeting),
		agreed: agreed.map(({ ref, body, doer, due_on }) => ({ ref, body, doer, due_on })),
		items: items.map(({ kind, title, minutes, words, link, file, ...item }) => ({
			...{ kind, title, minutes, words, link, file: file?.name ?? null },
			place: meetings.placeOf({ ...item, kind }),
			finding: item.finding && prompts.visible(reader, item.finding) ? said(item.finding) : null
		}))
	};
};

function said({ version, questions }: prompts.Finding) {
	const { title, found_html, why_html } = version;
	return { title, found_html, why_html, questions: questions.map(({ text }) => text) };
}

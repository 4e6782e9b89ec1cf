import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type { MeetingRow } from '#server/meetings/tables.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import type { StudyRow } from '#server/studies/tables.ts';
import { at, on } from '../../demo/clock.ts';
import { made } from '../../demo/made.ts';
import { words } from '../words.js';
import { actorOf, party, team, type Party } from './people.ts';

const GROUPS = 3;
const FINDINGS = 6;

export type Met = { meeting: MeetingRow; party: Party; findings: prompts.Finding[] };

/** A study with its people, its findings as each group sees them, and its meetings. */
export type Ground = {
	study: StudyRow;
	team: Actor[];
	parties: Party[];
	/** by finding, then by group */
	findings: prompts.Finding[][];
	met: Met[];
};

/** Three groups, six findings put to each of them, and two meetings of each group about all of these. */
export async function ground(
	db: Db,
	root: Actor,
	as: { researcher: string; member: string },
	like: { group: string; study: string }
): Promise<Ground> {
	const pattern = await studies.bySlug(db, like.study);
	const { id: _, ...details } = pattern;
	const study = made(
		await studies.makeStudy(db, root, { ...details, slug: 'sorting', title: 'A study to sort' })
	);
	const people = await team(db, root, study, as.researcher);
	const [lead] = people;
	if (!lead) throw new Error('nobody leads');
	const group = await groups.bySlug(db, like.group);
	const parties: Party[] = [];
	for (let number = 1; number <= GROUPS; number++)
		parties.push(await party(db, root, lead, { study, like: group }, number));
	const [first] = parties;
	if (!first) throw new Error('no group');
	const joining = { group: first.group, person: as.member, role: 'member' as const };
	await groups.join(db, root, { ...joining, shown_name: 'Reader' });
	first.members.push(await actorOf(db, as.member));

	const findings: prompts.Finding[][] = [];
	for (let number = 1; number <= FINDINGS; number++)
		findings.push(await put(db, lead, study, parties, number));
	const met: Met[] = [];
	for (const [index, party] of parties.entries())
		for (const days of [-60, -25])
			met.push(await meet(db, party, { days, findings: findings.map((all) => made(all[index])) }));
	return { study, team: people, parties, findings, met };
}

function put(db: Db, lead: Actor, study: StudyRow, parties: Party[], number: number) {
	return at(-130 + number, '09:00', async () => {
		const draft = made(
			await prompts.draftPrompt(db, lead, study, {
				...{ title: `Finding ${number}: what people said of help that stays`, minutes: 10 },
				...{ found: words(number, 80), why: words(number + 3, 50) },
				questions: ['How would you say it?', 'Where does it not fit?', 'What did we miss?'],
				...{ can_change: words(number, 12), cannot_change: words(number + 1, 12) },
				...{ closes_on: on(number <= 3 ? -5 : 30), feedback_due: on(number <= 3 ? 20 : 60) }
			})
		);
		await prompts.publishPrompt(
			...([db, lead, draft.prompt, parties.map(({ group }) => group.id)] as const)
		);
		const address = prompts.address(study, draft.prompt);
		const all: prompts.Finding[] = [];
		for (const { group, organiser } of parties) {
			await prompts.letIn(db, organiser, await prompts.finding(db, group, address));
			all.push(await prompts.finding(db, group, address));
		}
		return all;
	});
}

async function meet(
	db: Db,
	party: Party,
	{ days, findings }: { days: number; findings: prompts.Finding[] }
): Promise<Met> {
	const meeting = await at(days - 20, '10:00', () =>
		meetings.makeMeeting(db, party.organiser, party.group, {
			...{ title: 'What we make of it', on_day: on(days), starts: '10:00', ends: '12:00' },
			...{ place: 'The library', travel: 'Bus 52', link: '' },
			items: findings.map(({ thread, version }) => ({
				...{ id: null, title: version.title, minutes: 15, thread: thread.id }
			}))
		})
	);
	return { meeting, party, findings };
}

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { close } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, endOf, today } from '#lib/text/dates.ts';
import { kinds } from '#lib/text/letters.ts';
import { composers } from '../letters/index.ts';
import type { Day } from '../db/index.ts';
import * as studies from '../studies/index.ts';
import * as prompts from './index.ts';

describe.each(engines)('what a team is reminded of on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	let due: Day;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
		due = finding.prompt.feedback_due;
	});

	const remind = (day: Day) => prompts.remindOfFeedback(use(), day);
	const letters = () =>
		use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'feedback.due')
			.where('about_id', 'like', `${finding.prompt.id} %`)
			.orderBy('created_at')
			.execute();
	/** Who is reminded of which day, and which of the two it is. */
	const sent = async () =>
		(await letters()).map(({ about_id, person_id }) => [
			person_id === world.lead.person ? 'lead' : 'researcher',
			...about_id.split(' ').slice(1)
		]);
	const both = (which: string, day: string) => [
		['lead', which, day],
		['researcher', which, day]
	];
	const inOrder = (all: string[][]) => all.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
	const sorted = async () => inOrder(await sent());

	it('comes a week before and on the day, once each, to everybody of the team', async () => {
		await remind(daysAfter(due, -8));
		expect(await sent()).toEqual([]);
		for (const before of [-7, -7, -3, -1]) await remind(daysAfter(due, before));
		expect(await sorted()).toEqual(both('week', due));
		for (const after of [0, 0, 5, 90]) await remind(daysAfter(due, after));
		expect(await sorted()).toEqual(inOrder([...both('day', due), ...both('week', due)]));
		expect(kinds['feedback.due']?.of).toBe('necessary'); // waits for the morning, and cannot be turned off
	});

	it('comes late where the server was off that day, and then is not two letters', async () => {
		await remind(daysAfter(due, 3));
		expect(await sorted()).toEqual(both('day', due));
	});

	it('comes again for a day to which it moved, and no more for the old one', async () => {
		await remind(daysAfter(due, -7));
		const earlier = daysAfter(due, -14);
		const moved = await prompts.moveFeedbackDate(
			use(),
			...([world.researcher, finding.prompt, earlier, 'We are quick.'] as const)
		);
		if (typeof moved === 'string') throw new Error(moved);
		await remind(daysAfter(earlier, -2));
		expect(await sorted()).toEqual(inOrder([...both('week', earlier), ...both('week', due)]));
		expect((await written()).filter((letter) => letter === null)).toHaveLength(2);
	});

	it('says to whom and by when, and no title; and nothing once it is answered or one left', async () => {
		await remind(daysAfter(due, -7));
		const [first] = await written();
		expect(first).toContain('/studies/link-workers/owed');
		expect(first).toContain(world.group.discreet_name);
		expect(first).not.toContain(finding.version.title);
		await close(use(), world, finding);
		await use()
			.updateTable('prompt')
			.set({ feedback_due: due })
			.where('id', '=', finding.prompt.id)
			.execute();
		await prompts.markAnswered(use(), finding.prompt);
		expect(new Set(await written())).toEqual(new Set([null]));
		await remind(due);
		expect(await sorted()).toEqual(both('week', due));
	});

	it('is not sent to who came after the day, nor to who left', async () => {
		await use()
			.updateTable('team_member')
			.set({ joined_at: endOf(daysAfter(due, 1)) })
			.where('person_id', '=', world.lead.person)
			.execute();
		await remind(daysAfter(due, 2));
		expect(await sent()).toEqual([['researcher', 'day', due]]);
		await studies.removeFromTeam(use(), world.lead, world.study, world.researcher.person);
		expect(await written()).toEqual([null]);
	});

	async function written() {
		const server = { origin: 'http://localhost', name: 'Soundings' };
		const all = (await letters()).map(async (letter) => {
			const made = await composers[letter.kind]?.(use(), letter, server);
			return made ? JSON.stringify(made) : null;
		});
		return Promise.all(all);
	}

	it('leaves drafts alone', async () => {
		const drafted = await prompts.draftPrompt(use(), world.lead, world.study, {
			...prompts.wordsOf(finding),
			...{ minutes: 5, closes_on: today(), feedback_due: today() }
		});
		if (typeof drafted === 'string') throw new Error(drafted);
		await remind(today());
		const all = await use()
			.selectFrom('letter')
			.select('about_id')
			.where('about_id', 'like', `${drafted.prompt.id} %`)
			.execute();
		expect(all).toEqual([]);
	});
});

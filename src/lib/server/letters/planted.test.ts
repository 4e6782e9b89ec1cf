import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note } from '../../../../tests/support/meetings.ts';
import { say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { id } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import { composers } from './index.ts';

const PLANTED = 'Curlews over the tip';

/*
 * rules.md, planted sentences 2, 3 and 7, and issue 3: in no letter of any kind, to anybody, stand words
 * that were hidden, taken back, said privately, or locked; nor any other words that members said.
 */
describe.each(engines)('every letter that anybody is written, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
		for (const answer_first of [false, true])
			await busy(await openFinding(use(), world, { answer_first }));
		await studies.ask(use(), world.lead, world.study, world.otherGroup.id, 'May we?');
	});

	/** Everything happens at once to what members said: replies, hiding, taking back, reports, outcomes, a meeting. */
	async function busy(finding: Finding) {
		const as = (who: Actor) => actor(use(), who.person);
		const { member, organiser, researcher } = world;
		const plant = (who: Actor, audience: 'group' | 'private' = 'group') =>
			say(use(), who, finding, `${PLANTED}: ${id()}`, { audience });
		const [open, hidden, gone, quiet] = [
			await plant(member),
			await plant(member),
			await plant(member),
			await plant(member, 'private')
		];
		for (const said of [open, hidden, gone, quiet])
			await contributions.reply(use(), await as(researcher), finding, said, {
				...{ body: PLANTED, audience: 'group', box: id() }
			});
		const reply = await contributions.reply(use(), await as(organiser), finding, open, {
			...{ body: PLANTED, audience: 'private', box: id() }
		});
		await contributions.report(use(), await as(organiser), open, {
			reason: 'other',
			note: PLANTED
		});
		await contributions.hide(use(), organiser, hidden, PLANTED);
		await contributions.withdraw(use(), member, gone);
		await contributions.withdraw(use(), organiser, reply);
		await tell(use(), world, finding, [open, quiet]);
		const meeting = await meet(use(), world, finding);
		await note(use(), organiser, world, meeting, 2, { body: PLANTED });
		await meetings.saveSummary(use(), organiser, meeting, {
			...{ title: 'What we heard', body: PLANTED, seen: '' }
		});
		await meetings.sendRound(use(), organiser, meeting, daysAfter(today(), 20));
		await meetings.publishToGroup(use(), organiser, meeting);
	}

	it('holds none of those words, whatever its kind', async () => {
		const letters = await use().selectFrom('letter').selectAll().execute();
		const people = await use().selectFrom('person').select('id').execute();
		const kinds = new Set<string>();
		// each letter as it is, and as if it were to each other person
		for (const letter of letters)
			for (const person_id of people.map((person) => person.id)) {
				const compose = composers[letter.kind];
				const to = { ...letter, person_id };
				const where = { origin: 'http://x', name: 'Soundings' };
				const composed = await compose?.(use(), to, where).catch(() => null);
				if (composed) kinds.add(letter.kind);
				expect(JSON.stringify(composed ?? ''), letter.kind).not.toContain(PLANTED);
			}
		expect([...kinds]).toEqual(
			expect.arrayContaining([
				...['prompt.new', 'contribution.replied', 'contribution.hidden', 'report.new'],
				...['outcome.told', 'meeting.planned', 'summary.round', 'summary.published']
			])
		);
	});

	it('names no finding, no group by its full name, and comes from the discreet one', async () => {
		const letters = await use()
			.selectFrom('letter')
			.selectAll()
			.where('group_id', '=', world.group.id)
			.where('kind', 'not in', ['partnership.asked', 'outcome.told'])
			.execute();
		for (const letter of letters) {
			const composed = await composers[letter.kind]?.(use(), letter, {
				...{ origin: 'http://x', name: 'Soundings' }
			});
			if (!composed) continue;
			const words = `${composed.from} ${composed.subject} ${composed.text}`;
			expect(words, letter.kind).not.toContain('Link workers sometimes');
			expect(words, letter.kind).not.toContain(world.group.name);
			expect([world.group.discreet_name, 'Soundings']).toContain(composed.from);
		}
	});
});

import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet } from '../../../../../tests/support/meetings.ts';
import { more, reflect } from '../../../../../tests/support/reflected.ts';
import { close, say } from '../../../../../tests/support/said.ts';
import { tell } from '../../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import type { Actor } from '../../access/index.ts';
import * as challenges from '../../challenges/index.ts';
import * as contributions from '../../contributions/index.ts';
import { asMarkdown } from '../formats/document/markdown.ts';
import * as meetings from '../../meetings/index.ts';
import * as payments from '../../payments/index.ts';
import type { Finding } from '../../prompts/index.ts';
import { report } from '../index.ts';

const PRIVATE = 'Mulberry words for few';

describe.each(engines)('the report on public involvement on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let people: Actor[];
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		people = await more(use(), world, 5);
	});

	const parts = async () => (await report.draftOf(use(), world.study)).parts;
	const shown = async () => (await report.reportFor(use(), world.researcher, world.study)).shown;
	const part = async (name: string) => (await shown()).find((each) => each.part === name);
	const words = async () => {
		const whole = await report.reportFor(use(), world.researcher, world.study);
		return asMarkdown(report.documentOf(world.study, whole, { long: true, demo: true }));
	};

	it('says that there is nothing where there is nothing', async () => {
		const { methods, results, discussion, reflections } = await parts();
		expect(methods).toContain('no answers and replies');
		expect(methods).toContain('No meeting talked about the findings.');
		expect(results).toContain('People were told of no outcome yet.');
		expect(discussion).toContain('[the team writes this]');
		expect(reflections).toBe('');
	});

	it('counts what the group could read, and says no number below five', async () => {
		const said = [];
		for (const person of people.slice(0, 4)) said.push(await say(use(), person, finding, 'Yes.'));
		await say(use(), world.member, finding, PRIVATE, { audience: 'private' });
		expect((await parts()).methods).toContain('fewer than five answers and replies');
		await say(use(), world.member, finding, 'No.');
		await say(use(), world.member2, finding, 'Perhaps.');
		expect((await parts()).methods).toContain('came 6 answers and replies');
		expect((await parts()).methods).toContain(': 6 online.');
		const [first, second] = said;
		if (!first || !second) throw new Error('nothing was said');
		await contributions.withdraw(use(), people[0] as Actor, first);
		expect((await parts()).methods).toContain('came 5 answers and replies');
		await contributions.hide(use(), world.organiser, second, 'A reason.');
		expect((await parts()).methods).toContain('fewer than five answers and replies');
		expect(await words()).not.toContain(PRIVATE);
	});

	it('describes a group in its own sentence, and payment without anybody', async () => {
		const about = { kind: 'thread', id: finding.thread.id } as const;
		await payments.makeOffer(use(), world.organiser, world.group, about, {
			minutes: 30,
			pence: 1250
		});
		const { methods, ethics } = await parts();
		for (const text of [methods, ethics])
			expect(text).toContain(
				'Riverside Group: People who say what research looks like from where they are.'
			);
		expect(methods).toContain('reckoned at 30 minutes, each person was offered £12.50.');
	});

	it('counts attendances apart from answers and never adds the two up', async () => {
		const met = await meet(use(), world, finding);
		const off = await meet(use(), world, finding);
		await meetings.cancelMeeting(use(), world.organiser, off, 'Snow.');
		const numbers = { members_came: 7, researchers_came: 2, others_came: null, apologies: 1 };
		expect((await parts()).methods).toContain('No meeting talked about the findings.');
		await use()
			.updateTable('meeting')
			.set({ ...numbers, on_day: daysAfter(today(), -1) })
			.where('id', 'in', [met.id, off.id])
			.execute();
		const { methods } = await parts();
		expect(methods).toContain('in 1 meeting.');
		expect(methods).toContain('7 members of the group and fewer than five researchers came.');
		expect(methods).toContain('Attendances and answers from home are counted apart.');
		// four answers stand, and seven came
		expect(methods).not.toMatch(/\b(9|10|11|12|13)\b (people|answers|members)/);
	});

	it('tells each outcome with those that changed nothing, but none on private words alone', async () => {
		const doubt = await say(use(), world.member2, finding, 'Not for me.');
		const wish = { passage: null, wordingFrom: null, note: '' };
		const [, , third] = people;
		const other = await say(use(), third as Actor, finding, 'Nor for me.');
		await challenges.mark(use(), world.researcher, world.study, doubt, wish);
		await challenges.mark(use(), world.researcher, world.study, other, wish);
		expect((await parts()).results).toContain('None of them is answered yet.');
		await tell(use(), world, finding, [doubt], { we_did: 'We say staying, says Mo.' });
		await tell(use(), world, finding, [other], { kind: 'cannot change', we_did: 'We did not.' });
		const secret = await say(use(), world.member, finding, PRIVATE, { audience: 'private' });
		await tell(use(), world, finding, [secret], { we_did: 'Mulberry outcome.' });
		const { results, discussion, ethics } = await parts();
		expect(results).toContain('People were told of 2 outcomes');
		expect(results).toContain('1 changed wording');
		expect(results).toContain('0 no change and 1 cannot change');
		expect(results).toContain('We did not.');
		expect(results).toContain('fewer than five contributions as disagreeing');
		expect(results).toContain('An outcome answered all of them.');
		expect(discussion).toContain('Of 2 outcomes that people were told, 1 changed something');
		expect(ethics).toContain('We say staying');
		expect(ethics).not.toContain('We did not.');
		const file = await words();
		expect(file).not.toContain('Mulberry');
		expect(file).not.toContain('says Mo');
		expect(file).toContain('name removed');
	});

	it('shows decisions in the columns of the sheet, by month and without ways or ids', async () => {
		const { decided } = await report.draftOf(use(), world.study);
		const month = today().slice(0, 7);
		expect(decided.head).toEqual([
			...['Outcome', 'Date', 'Kind', 'When people contributed', 'You said', 'We did', 'Why'],
			...['Finding before', 'Finding after', 'UK Standard']
		]);
		expect(decided.rows.map((row) => [row[0], row[2], row[3]])).toEqual([
			['1', 'changed wording', month],
			['2', 'cannot change', month]
		]);
	});

	it('gathers how it went, and only once five people said', async () => {
		await close(use(), world, finding);
		const [first, ...rest] = [world.member, ...people.slice(0, 4)];
		for (const person of rest)
			await reflect(use(), person, finding, { well: 'The tea.', not_well: 'Mo spoke long.' });
		expect((await report.draftOf(use(), world.study)).gathered).toEqual([]);
		expect(await words()).not.toContain('The tea.');
		expect(await words()).not.toContain('Retell them');
		await reflect(use(), first as Actor, finding, { done: 'We met.', well: 'The talk.' });
		const { gathered, parts } = await report.draftOf(use(), world.study);
		expect(parts.reflections).toBe('');
		expect(gathered.map(({ question, answers }) => [question, answers.length])).toEqual([
			['What went well?', 5],
			['What did not go well?', 4]
		]);
		const file = await words();
		expect(file).toContain('The talk.');
		// nobody was asked whether these exact words may be printed
		expect(file).toContain('Retell them in your own words before others read this file.');
		expect(file).not.toContain('We met.');
		expect(file).not.toContain('Mo spoke');
	});

	it('keeps the team’s own words, and says when the record says something else', async () => {
		const seen = await part('results');
		const own = { words: 'In our own words.', stamp: seen?.stamp ?? '' };
		await report.writePart(use(), world.researcher, world.study, 'results', own);
		await report.writePart(use(), world.lead, world.study, 'results', own);
		expect((await part('results'))?.own).toMatchObject({
			...{ words: 'In our own words.', by: 'Lea', outdated: false }
		});
		expect(await words()).toContain('In our own words.');
		const drafted = (await parts()).methods.split('\n')[0] ?? '';
		expect(drafted).toContain('1 group was involved.');
		const ours = { words: 'How we did it.', stamp: (await part('methods'))?.stamp ?? '' };
		await report.writePart(use(), world.researcher, world.study, 'methods', ours);
		const long = (await words()).split('## Headings of the GRIPP2 long form')[1] ?? '';
		expect(long.match(/How we did it\./g)).toHaveLength(2);
		expect(long).not.toContain('From home came');
		await report.dropPart(use(), world.researcher, world.study, 'methods');
		const next = await openFinding(use(), world);
		const said = await say(use(), world.member, next, 'More.');
		await tell(use(), world, next, [said], { kind: 'no change' });
		expect((await part('results'))?.own?.outdated).toBe(true);
		await report.dropPart(use(), world.researcher, world.study, 'results');
		await report.dropPart(use(), world.researcher, world.study, 'results');
		expect((await part('results'))?.own).toBeNull();
		const steps = await use()
			.selectFrom('audit_event')
			.select(['verb', 'object_id', 'state'])
			.where('verb', 'like', 'report.%')
			.where('state', '=', 'results')
			.orderBy('at')
			.execute();
		const step = { object_id: world.study.id, state: 'results' };
		expect(steps.map(({ verb }) => verb)).toEqual([
			...['report.written', 'report.written', 'report.dropped']
		]);
		expect(steps[0]).toMatchObject(step);
	});

	it('is the team’s alone', async () => {
		for (const who of [world.member, world.organiser, world.otherResearcher])
			await expect(report.reportFor(use(), who, world.study)).rejects.toThrow();
		const own = { words: 'Not mine.', stamp: '' };
		await expect(
			report.writePart(use(), world.organiser, world.study, 'aim', own)
		).rejects.toThrow();
		await expect(report.dropPart(use(), world.member, world.study, 'aim')).rejects.toThrow();
	});

	it('says in every file what it is, whose award, and that it is an example', async () => {
		const file = await words();
		for (const must of [
			...['Public involvement input, not research data', 'Example: the people and words'],
			...['Award number', 'Section 6: Economic assessment', 'GRIPP2']
		])
			expect(file).toContain(must);
		expect(file).not.toContain('Section 7');
	});
});

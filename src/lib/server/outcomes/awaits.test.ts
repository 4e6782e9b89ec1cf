import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, say } from '../../../../tests/support/said.ts';
import { input, tell } from '../../../../tests/support/told.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('what waits for an outcome on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	/** Position of the question, null for the whole, and how many answers. */
	async function waits(next?: outcomes.Outcome) {
		const all = await outcomes.awaiting(use(), finding.prompt, next);
		return all.map(({ question, answers }) => [question && question.position, answers]);
	}
	const asked = (index: number) => finding.questions[index]?.id ?? null;
	const place = (index: number) => finding.questions[index]?.position;
	const words = (text: string, question: number | null = 0, audience?: 'private') =>
		say(use(), world.member, finding, text, { question, ...(audience && { audience }) });

	async function drafted(said: { id: string }, question: number) {
		const of = input([said], { question_id: asked(question) });
		const made = await outcomes.draft(use(), world.researcher, finding.prompt, of);
		if (typeof made === 'string') throw new Error(made);
		return outcomes.byNumber(use(), world.study, String(made.number));
	}

	it('is each question with answers, until the finding is answered', async () => {
		expect(await waits()).toEqual([]);
		const one = await words('To the first.');
		await words('To the first again.');
		const other = await words('To the other.', 1);
		const whole = await words('To the whole.', null);
		const all = [
			[place(0), 2],
			[place(1), 1],
			[null, 1]
		];
		expect(await waits()).toEqual(all);

		const next = await drafted(one, 0);
		expect(await waits()).toEqual(all); // a draft answers nobody
		expect(await waits(next)).toEqual(all.slice(1));

		await outcomes.tell(use(), world.researcher, next);
		expect(await waits()).toEqual(all.slice(1));
		await close(use(), world, finding);
		await tell(use(), world, finding, [other], { question_id: asked(1) });
		expect(await waits()).toEqual(all.slice(2));
		expect((await prompts.find(use(), finding.prompt.id)).prompt.answered_at).toBeNull();
		await tell(use(), world, finding, [whole]);
		expect(await waits()).toEqual([]);
		expect((await prompts.find(use(), finding.prompt.id)).prompt.answered_at).not.toBeNull();
	});

	it('is not what was taken back or hidden, nor a reply', async () => {
		const gone = await words('Taken back.');
		await contributions.withdraw(use(), world.member, gone);
		const kept = await words('Kept.', 1);
		const box = 'a box';
		await contributions.reply(use(), world.member2, finding, kept, {
			body: 'A reply.',
			audience: 'group',
			box
		});
		expect(await waits()).toEqual([[place(1), 1]]);
		await contributions.hide(use(), world.organiser, await again(use(), kept), 'A reason.');
		expect(await waits()).toEqual([]);
	});

	it('is what an outcome on private words alone does not answer', async () => {
		const secret = await words('For few.', 0, 'private');
		await words('For all.');
		expect(await waits()).toEqual([[place(0), 2]]);
		const next = await drafted(secret, 0);
		expect(await waits(next)).toEqual([[place(0), 1]]); // all but the words it rests on
		await outcomes.tell(use(), world.researcher, next);
		expect(await waits()).toEqual([[place(0), 1]]);
	});

	it('is also a question that the newest version asks no more', async () => {
		await words('To the first.');
		const text = finding.questions[0]?.text;
		await publishNext(use(), world, finding, { questions: ['Something else?'] });
		expect(await outcomes.awaiting(use(), finding.prompt)).toEqual([
			{ question: { text, position: null }, answers: 1 }
		]);
	});
});

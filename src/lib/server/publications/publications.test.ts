import { beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { close, lettersTo, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import * as contributions from '../contributions/index.ts';
import { id, type Day } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { composers } from '../letters/index.ts';
import type { Outcome } from '../outcomes/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as publications from './index.ts';

const PLANTED = 'Curlews over the tip';

describe.each(engines)('what is in print, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let worlds = 0;

	beforeEach(async () => {
		for (const table of ['group', 'study'] as const)
			for (const { id, slug } of await use().selectFrom(table).select(['id', 'slug']).execute())
				await use()
					.updateTable(table)
					.set({ slug: `${slug}-${++worlds}` })
					.where('id', '=', id)
					.execute();
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const input = (rests: Outcome[], other: Partial<publications.PublicationInput> = {}) => ({
		...{ kind: 'paper' as const, title: 'Staying beside people', published_in: 'A journal' },
		...{ link: 'https://example.org/a', on_day: '2026-03-04' as Day },
		...{ sentence_before: 'It was so.', sentence_now: 'It is so.' },
		...{ outcomes: rests.map(({ id }) => id), ...other }
	});

	async function drafted(rests: Outcome[], other = {}) {
		const made = await publications.draft(
			use(),
			world.researcher,
			world.study,
			input(rests, other),
			id()
		);
		if (typeof made === 'string') throw new Error(made);
		return publications.byNumber(use(), world.study, String(made.number));
	}
	const told = async (rests: Outcome[]) => {
		const publication = await drafted(rests);
		expect(await publications.tell(use(), world.researcher, publication)).toBeNull();
		return publication;
	};
	const letters = async (publication: { id: string }) => {
		const of = async (who: { person: string }) =>
			(await lettersTo(use(), who.person, 'publication.told')).filter(
				(about) => about === publication.id
			).length;
		return { member: await of(world.member), member2: await of(world.member2) };
	};

	it('is told once to everyone who spoke: whom an outcome cites, and who takes it', async () => {
		const cited = await say(use(), world.member, finding, `${PLANTED}, I say.`);
		await say(use(), world.member, finding, 'And again.');
		await say(use(), world.member2, finding, 'The same.');
		const outcome = await tell(use(), world, finding, [cited], {
			question_id: finding.questions[0]?.id ?? null
		});
		const before = await told([outcome]);
		expect(await letters(before)).toEqual({ member: 1, member2: 0 }); // the finding is open still
		await close(use(), world, finding);
		const whole = await tell(use(), world, finding, [cited]);
		const after = await drafted([outcome, whole]);
		expect(await publications.readers(use(), after)).toEqual({ people: 2, groups: true });
		expect(await publications.tell(use(), world.researcher, after)).toBeNull();
		expect(await publications.tell(use(), world.lead, after)).toBe('told');
		expect(await letters(after)).toEqual({ member: 1, member2: 1 });
		const printed = await publications.ofOutcomes(use(), [outcome.id, whole.id]);
		expect(printed.get(outcome.id)).toHaveLength(2);
		expect(publications.together(printed, [outcome.id, whole.id])).toHaveLength(2);

		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', after.id)
			.where('person_id', '=', world.member2.person)
			.executeTakeFirstOrThrow();
		expect(letter.way).toBe('post');
		const composed = await composers[letter.kind]?.(use(), letter, {
			origin: 'http://x',
			name: 'S'
		});
		expect(composed?.text).toContain('It is so.');
		expect(composed?.from).toBe(world.group.discreet_name);
		for (const never of [PLANTED, world.group.name, finding.version.title])
			expect(JSON.stringify(composed)).not.toContain(never);
	});

	it('that rests on private words alone is told to their writers alone (O4)', async () => {
		const quiet = await say(use(), world.member, finding, 'Only for you.', { audience: 'private' });
		await say(use(), world.member2, finding, 'For all.');
		const outcome = await tell(use(), world, finding, [quiet]);
		await close(use(), world, finding);
		const publication = await drafted([outcome]);
		expect(await publications.readers(use(), publication)).toEqual({ people: 1, groups: false });
		await publications.tell(use(), world.researcher, publication);
		expect(await letters(publication)).toEqual({ member: 1, member2: 0 });
	});

	it('reaches nobody who took all back, or has left', async () => {
		const said = await say(use(), world.member, finding, 'Taken back.');
		const other = await say(use(), world.member2, finding, 'Then they left.');
		const outcome = await tell(use(), world, finding, [said, other]);
		await groups.leave(use(), world.member2, world.group);
		const publication = await told([outcome]);
		expect(await letters(publication)).toEqual({ member: 1, member2: 0 });
		await contributions.withdraw(use(), world.member, said);
		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', publication.id)
			.executeTakeFirstOrThrow();
		const where = { origin: 'http://x', name: 'S' };
		expect(await composers[letter.kind]?.(use(), letter, where)).toBeNull();
		const later = await told([outcome]);
		expect(await letters(later)).toEqual({ member: 0, member2: 0 });
	});

	it('is refused without told outcomes of the study, with exact words, and before its day', async () => {
		const said = await say(use(), world.member, finding, 'I think so.');
		const outcome = await tell(use(), world, finding, [said]);
		const { researcher, study, otherResearcher, otherStudy } = world;
		const draft = (other: Partial<publications.PublicationInput>) =>
			publications.draft(use(), researcher, study, input([outcome], other), id());
		expect(await draft({ outcomes: [] })).toBe('outcomes');
		expect(await draft({ outcomes: [outcome.id, 'nothing'] })).toBe('outcomes');
		expect(await draft({ sentence_now: 'They say “so”.' })).toBe('quotation');
		expect(await draft({ sentence_before: 'They say "so".' })).toBe('quotation');
		expect(
			await publications.draft(use(), otherResearcher, otherStudy, input([outcome]), id())
		).toBe('outcomes');
		const early = await drafted([outcome], { on_day: daysAfter(today(), 2) });
		expect(await publications.tell(use(), researcher, early)).toBe('early');
		expect(await publications.ofOutcomes(use(), [outcome.id])).toEqual(new Map());
	});

	it('is the team’s alone, and sent twice is one', async () => {
		const said = await say(use(), world.member, finding, 'I think so.');
		const outcome = await tell(use(), world, finding, [said]);
		const publication = await drafted([outcome]);
		for (const who of [world.member, world.organiser, world.otherResearcher, world.administrator]) {
			const { study } = world;
			await expect(publications.draft(use(), who, study, input([outcome]), id())).rejects.toThrow();
			await expect(
				publications.change(use(), who, publication, input([outcome]))
			).rejects.toThrow();
			await expect(publications.changeLink(use(), who, publication, '')).rejects.toThrow();
			await expect(publications.tell(use(), who, publication)).rejects.toThrow();
		}
		const twice = () =>
			publications.draft(use(), world.lead, world.study, input([outcome]), 'one box');
		expect(await twice()).toEqual(await twice());
		expect(await publications.list(use(), world.study)).toHaveLength(2);
	});

	it('stays as it was told, but for its link', async () => {
		const said = await say(use(), world.member, finding, 'I think so.');
		const outcome = await tell(use(), world, finding, [said]);
		const publication = await drafted([outcome]);
		const change = (title: string) =>
			publications.change(use(), world.lead, publication, input([outcome], { title }));
		expect(await change('Another title')).toMatchObject({ title: 'Another title' });
		await publications.tell(use(), world.lead, publication);
		expect(await change('A third')).toBe('told');
		await publications.changeLink(use(), world.lead, publication, 'https://example.org/b');
		const now = await publications.byNumber(use(), world.study, String(publication.number));
		expect(now).toMatchObject({ title: 'Another title', link: 'https://example.org/b' });
		expect(now.rests.map(({ id }) => id)).toEqual([outcome.id]);
	});
});

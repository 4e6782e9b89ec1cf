import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import * as studies from '../studies/index.ts';
import * as exports from './index.ts';

describe.each(engines)('a token for scripts on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	const make = async (box: string, ends_on = daysAfter(today(), 30)) => {
		const { lead, study } = desk.world;
		const made = await exports.makeToken(use(), lead, study, { name: 'Nightly', ends_on }, box);
		if (typeof made === 'string') throw new Error(made);
		return { token: made.token, secret: made.secret ?? '' };
	};
	const lets = async (secret: string, study = desk.world.study) =>
		(await exports.holder(use(), study, secret)) !== null;

	it('lets a script act in the lead’s name, in its own study alone, and its use is recorded', async () => {
		const { token, secret } = await make('one');
		const held = await exports.holder(use(), desk.world.study, secret);
		expect(held?.actor.person).toBe(desk.world.lead.person);
		expect(await lets(secret, desk.world.otherStudy)).toBe(false);
		expect(await lets(`${secret}x`)).toBe(false);
		expect(await lets('')).toBe(false);
		const [shown] = await exports.tokens(use(), desk.world.study);
		expect(shown).toMatchObject({ ref: token.ref, works: true });
		expect(shown?.used_at).not.toBeNull();
		// the secret is told once, and the database keeps nothing that works
		expect((await make('one')).secret).toBe('');
		const rows = await use().selectFrom('export_token').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(secret);
	});

	it('names the file that it took', async () => {
		const { secret } = await make('files');
		const held = await exports.holder(use(), desk.world.study, secret);
		if (!held) throw new Error('it lets nobody in');
		const wish = { audience: 'others', format: 'csv', filter: {}, filterWords: null } as const;
		const place = { folder: desk.folder, demo: false };
		const taken = await exports.take(
			...([use(), held.actor, desk.world.study, wish, place, held.token] as const)
		);
		expect(taken).toMatchObject({ taken_by: held.actor.person, token_id: held.token.id });
	});

	it('works no more when it is ended, its last day is over, or its maker leads no more', async () => {
		const { lead, researcher, study } = desk.world;
		const ended = await make('ended');
		await exports.endToken(use(), lead, study, ended.token.ref);
		expect(await lets(ended.secret)).toBe(false);
		expect(await lets((await make('over', daysAfter(today(), -1))).secret)).toBe(false);
		expect(await lets((await make('last day', today())).secret)).toBe(true);

		const kept = await make('kept');
		await studies.addToTeam(use(), lead, study, desk.world.administrator.person, 'lead', 'Ada');
		await studies.removeFromTeam(use(), lead, study, lead.person);
		expect(await lets(kept.secret)).toBe(false);
		await studies.addToTeam(use(), lead, study, lead.person, 'lead', 'Lee');
		await expect(
			exports.makeToken(use(), researcher, study, { name: 'Mine', ends_on: today() }, 'r')
		).rejects.toMatchObject({ status: 403 });
	});

	it('is one of ten that work at most', async () => {
		const { lead, study } = desk.world;
		const working = (await exports.tokens(use(), study)).filter(({ works }) => works).length;
		for (let index = working; index < exports.MOST_TOKENS; index++) await make(`more ${index}`);
		const wish = { name: 'One more', ends_on: today() };
		expect(await exports.makeToken(use(), lead, study, wish, 'too many')).toBe('many');
	});
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { PLANTED, worryDesk } from '../../../../tests/support/worried.ts';
import { after, DAY, now } from '../db/index.ts';
import * as worries from './index.ts';

describe.each(engines)('worries on %s', (engine) => {
	const use = fresh(engine);
	const desk = worryDesk(use);

	beforeAll(desk.begin);
	beforeEach(desk.next);

	it('are told at once by letters that give nothing away, and again after a day unseen', async () => {
		await desk.raise();
		await desk.raise();
		const told = await desk.lettersAbout('worry.raised');
		const persons = told.map(({ person_id }) => person_id).toSorted();
		expect(persons).toEqual([desk.wanda.person, desk.dev.person].toSorted());
		expect(told.every(({ way, send_after }) => way === 'email' && send_after <= now())).toBe(true);
		const later = await desk.lettersAbout('worry.waiting');
		expect(later.every(({ send_after }) => send_after > after(now(), DAY / 2))).toBe(true);

		const [first] = later;
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const write = () => first && worries.letters[first.kind]?.(use(), first, site);
		for (const letter of [...told, ...later]) {
			const written = await worries.letters[letter.kind]?.(use(), letter, site);
			expect(written?.text).toContain(`/worries/${(await desk.theOne()).worry.ref}`);
			expect(JSON.stringify(written)).not.toMatch(
				/worried|wake|tired|Winnie|Mo\b|stay with people/
			);
			expect(written?.subject).not.toMatch(/worr/i);
		}
		await worries.acknowledge(use(), desk.dev, await desk.theOne(), daysAfter(today(), 1));
		expect(await write()).toBeNull();
	});

	it('are seen, with a day that is told to who raised them, and closed', async () => {
		await desk.raise(desk.world.researcher);
		const day = daysAfter(today(), 2);
		await expect(
			worries.acknowledge(use(), desk.world.organiser, await desk.theOne(), day)
		).rejects.toMatchObject({ status: 403 });
		await worries.acknowledge(use(), desk.wanda, await desk.theOne(), day);
		expect(await worries.raisedBy(use(), desk.world.researcher, desk.c)).toMatchObject({
			look_by: day
		});
		const [letter] = await desk.lettersAbout('worry.seen');
		expect(letter?.person_id).toBe(desk.world.researcher.person);
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const written = letter && (await worries.letters['worry.seen']?.(use(), letter, site));
		expect(written?.text).toContain('0114 496 0101');
		expect(JSON.stringify(written)).not.toMatch(/worr|wake|tired|Wanda/);

		await worries.close(use(), desk.dev, await desk.theOne(desk.dev), 'I rang her.');
		expect((await desk.theOne()).worry).toMatchObject({ closing: 'I rang her.' });
		await desk.raise(desk.world.researcher);
		expect((await worries.raisedBy(use(), desk.world.researcher, desk.c))?.closed_at).toBeNull();
	});

	it('pass through no organiser’s hands on paper', async () => {
		await desk.raise();
		await worries.acknowledge(use(), desk.wanda, await desk.theOne(), today());
		expect(await desk.lettersAbout('worry.seen')).toEqual([]);
		expect(worries.inTime(daysAfter(today(), -1))).toBe(false);
		expect(worries.inTime(today())).toBe(true);
		expect(worries.inTime(daysAfter(today(), 15))).toBe(false);
	});

	it('lose their words 90 days after closing, and when their writer takes the words away', async () => {
		await use().deleteFrom('worry').execute();
		await desk.raise();
		await worries.close(use(), desk.wanda, await desk.theOne(), `${PLANTED}, and I rang.`);
		await worries.forgetClosed(use(), after(now(), 89 * DAY));
		expect((await everywhere(use(), PLANTED)).length).toBe(2);
		await worries.forgetClosed(use(), after(now(), 91 * DAY));
		expect(await everywhere(use(), PLANTED)).toEqual([]);

		await desk.raise();
		await worries.takeNotesAway(use(), desk.world.member2.person, desk.world.otherGroup.id);
		expect(await everywhere(use(), PLANTED)).toEqual(['worry.note']);
		await worries.takeNotesAway(use(), desk.world.member2.person, desk.world.group.id);
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});
});

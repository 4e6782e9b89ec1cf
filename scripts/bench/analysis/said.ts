import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id, together, type Db } from '#server/db/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from '../../demo/clock.ts';
import { made } from '../../demo/made.ts';
import { words } from '../words.js';
import type { Chance } from './chance.ts';
import type { Ground, Met } from './study.ts';

/** So many days are spoken on, one batch on each. */
const DAYS = 100;

/**
 * So many contributions to the study, over a hundred days: answers, replies to them, one in ten noted in
 * a meeting; some private, changed, hidden or taken back. Returns them as they stand.
 */
export async function speak(db: Db, ground: Ground, chance: Chance, many: number) {
	const given: contributions.Contribution[] = [];
	const noted = Math.round(many / 10);
	const spoken = many - noted;
	for (let day = 0; day < DAYS; day++) {
		const until = Math.round((spoken * (day + 1)) / DAYS);
		await at(day - 110, '18:00', () =>
			together(db, async (db) => {
				while (given.length < until) given.push(await say(db, ground, chance, given));
			})
		);
	}
	for (const [index, met] of ground.met.entries()) {
		const share = Math.round((noted * (index + 1)) / ground.met.length);
		given.push(...(await note(db, met, chance, share - Math.max(0, given.length - spoken))));
	}
	await at(-6, '12:00', () => together(db, (db) => afterwards(db, ground, chance, given)));
	const fresh: contributions.Contribution[] = [];
	for (let from = 0; from < given.length; from += 500) {
		const ids = given.slice(from, from + 500).map(({ id }) => id);
		fresh.push(...(await contributions.byIds(db, ids)));
	}
	return fresh;
}

async function say(
	db: Db,
	{ findings, parties }: Ground,
	chance: Chance,
	before: contributions.Contribution[]
): Promise<contributions.Contribution> {
	const group = chance.below(parties.length);
	const finding = made(chance.of(findings)[group]);
	const speaker = chance.of(made(parties[group]).members);
	const said = { body: words(chance.below(9), 20 + chance.below(90)), box: id() };
	const audience = chance.in100(10) ? ('private' as const) : ('group' as const);
	if (chance.in100(20)) {
		const to = before.findLast((each) => each.thread_id === finding.thread.id && each.shared_at);
		if (to) return reply(db, speaker, finding, to, said);
	}
	const question = chance.in100(90) ? chance.of(finding.questions).id : null;
	return contributions.respond(db, speaker, finding, { ...said, question, audience });
}

function reply(
	db: Db,
	speaker: Actor,
	finding: Finding,
	to: contributions.Contribution,
	said: { body: string; box: string }
) {
	return contributions.reply(db, speaker, finding, to, { ...said, audience: 'group' });
}

/** What was said in the room, typed in afterwards and shared with the group. */
async function note(db: Db, { meeting, party, findings }: Met, chance: Chance, many: number) {
	const points: contributions.Contribution[] = [];
	await at(-24, '13:00', () =>
		together(db, async (db) => {
			for (let index = 0; index < many; index++) {
				const place = 1 + chance.below(findings.length);
				const item = await meetings.itemAt(db, meeting, String(place));
				const point = await meetings.notePoint(db, party.organiser, party.group, item, {
					...{ kind: 'view', question: chance.of(made(findings[place - 1]).questions).id },
					...{ wording: 'noted', box: id(), body: words(chance.below(9), 15) }
				});
				points.push(await contributions.find(db, made(point).id));
			}
			if (many) await meetings.shareNotes(db, party.organiser, meeting);
		})
	);
	return points;
}

/** A twentieth is changed, a few are hidden or taken back. */
async function afterwards(
	db: Db,
	{ parties }: Ground,
	chance: Chance,
	given: contributions.Contribution[]
) {
	for (const said of given.filter(({ kind }) => kind !== 'point')) {
		const party = made(parties.find(({ group }) => group.id === said.group_id));
		const giver = made(party.members.find(({ person }) => person === said.person_id));
		const fate = chance.below(100);
		if (fate < 5) await contributions.edit(db, giver, said, `${said.body} So it was.`);
		else if (fate === 5) await contributions.hide(db, party.organiser, said, 'It names people.');
		else if (fate === 6) await contributions.withdraw(db, giver, said);
	}
}

import type { Actor } from '#server/access/index.ts';
import type * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/index.ts';
import * as groups from '#server/groups/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as worries from '#server/worries/index.ts';
import { openFinding } from './drafts.ts';
import { say } from './said.ts';
import { actor, makeWorld, type World } from './world.ts';

export const PLANTED = 'She wrote that she does not want to wake up';

/**
 * A group with a contact for worries, Wanda, and a deputy, Dev, both members. Before each test they are
 * chosen again, and `c` is something new that a member said.
 */
export function worryDesk(use: () => Db) {
	let world: World;
	let finding: Finding;
	let wanda: Actor;
	let dev: Actor;
	let c: contributions.Contribution;

	const desk = {
		async begin() {
			world = await makeWorld(use());
			finding = await openFinding(use(), world);
			wanda = await joined(world.otherMember, 'Wanda');
			dev = await joined(world.otherOrganiser, 'Dev');
		},
		async next() {
			await desk.choose(wanda.person, dev.person);
			c = await say(use(), world.member, finding, 'I am so tired.');
		},
		get world() {
			return world;
		},
		get finding() {
			return finding;
		},
		get wanda() {
			return wanda;
		},
		get dev() {
			return dev;
		},
		get c() {
			return c;
		},
		set c(said) {
			c = said;
		},
		async choose(contact: string | null, deputy: string | null) {
			const group = await groups.find(use(), world.group.id);
			return groups.chooseContacts(use(), world.organiser, group, { contact, deputy });
		},
		raise(who = world.member2) {
			return worries.raise(use(), who, c, PLANTED);
		},
		/** The worry about `c`, as that person finds it among those they read. */
		async mine(who: Actor) {
			const all = await worries.list(use(), who, world.group.id);
			return all.find(({ contribution }) => contribution.id === c.id);
		},
		async theOne(who = wanda) {
			return (await desk.mine(who)) as worries.Worry;
		},
		async lettersAbout(kind: string) {
			const { worry } = await desk.theOne();
			const all = await use().selectFrom('letter').selectAll().where('kind', '=', kind).execute();
			return all.filter(({ about_id }) => about_id.startsWith(worry.id));
		}
	};
	return desk;

	async function joined(who: Actor, shown_name: string) {
		const joining = { group: world.group, person: who.person, role: 'member' as const };
		await groups.join(use(), world.organiser, { ...joining, shown_name });
		return actor(use(), who.person);
	}
}

import { today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as arrivals from '../arrivals/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { personRef } from '../invitations/index.ts';
import * as meetings from '../meetings/index.ts';
import * as payments from '../payments/index.ts';
import * as quotations from '../quotations/index.ts';
import type { Waiting } from './things.ts';

/** What waits of what came in, what was agreed, what is to be paid, and of people whom no letter reaches. */
export async function ofPeople(
	db: Db,
	actor: Actor,
	group: GroupRow,
	at: string
): Promise<Waiting[]> {
	const parts = await Promise.all([
		came(db, actor, group, at),
		agreed(db, actor, group, at),
		claims(db, group, at),
		sentences(db, group, at),
		unreached(db, group, at)
	]);
	return parts.flat();
}

async function came(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Waiting[]> {
	const open = await arrivals.open(db, actor, group);
	return open.map(({ ref, name, channel, came_on }) => ({
		kind: 'arrival',
		...{ name: name ?? '', channel },
		href: `${at}/desk/arrivals/${ref}`,
		since: came_on
	}));
}

/** What the organiser, or nobody who signs in, was to do, once its day has come; and all that is late. */
async function agreed(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Waiting[]> {
	const all = await meetings.actions(db, actor, { group: group.id });
	return all.flatMap(({ ref, body, doer, due_on, agreed_on, done_at }): Waiting[] => {
		const since = due_on ?? agreed_on;
		if (done_at || !since) return [];
		if (doer === 'organiser' ? since > today() : !due_on || due_on >= today()) return [];
		return [
			{ kind: 'action', name: body, href: `${at}/actions#a${ref}`, since, due: due_on !== null }
		];
	});
}

async function claims(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const work = await payments.work(db, group);
	return work.map(({ kind, number, since }) => ({
		kind: kind === 'late' ? 'claim late' : 'claim',
		...{ name: '', number, since },
		href: `${at}/payments?state=${kind === 'late' ? 'claimed' : 'accepted'}`
	}));
}

/** Whether a sentence may be quoted: asked of those whom no email reaches. */
async function sentences(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const waiting = await quotations.forDesk(db, group);
	const givers = waiting.flatMap(({ said }) => said.person_id ?? []);
	const names = givers.length ? await accounts.names(db, givers) : new Map<string, string>();
	return waiting.map(({ ref, said, asked_at }) => ({
		kind: 'quotation',
		name: names.get(said.person_id ?? '') ?? 'somebody',
		href: `${at}/quotations/${ref}`,
		since: asked_at
	}));
}

/** People of whom we have no address of the way in which they want to be reached. */
async function unreached(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const present = await groups.people(db, group.id);
	const contacts = await accounts.contacts(
		db,
		present.map(({ person_id }) => person_id)
	);
	const without = present.filter(({ person_id }) => {
		const contact = contacts.get(person_id);
		return !contact || accounts.reachGap(contact) !== null;
	});
	const [first] = without.toSorted((a, b) => (a.joined_at < b.joined_at ? -1 : 1));
	if (!first) return [];
	const known = await accounts.names(db, [first.person_id]);
	return [
		{
			kind: 'no channel',
			...{ name: known.get(first.person_id) ?? '', number: without.length },
			href:
				without.length === 1
					? `${at}/people/${personRef(group.id, first.person_id)}/reach`
					: `${at}/people`,
			since: first.joined_at
		}
	];
}

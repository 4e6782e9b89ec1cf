import { daysAfter, today } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as reflections from '../reflections/index.ts';
import * as studies from '../studies/index.ts';

/** So long before a study ends, people are asked whether we may keep what they said: thirteen weeks. */
const BEFORE = 91;

/** Some people, and how much they gave. */
export type Some = { people: number; words: number };

/** What would stay and what would go if the study ended now. */
export type Ending = { stays: Some; goes: Some; nobodys: number };

/** Counts what stays and what goes, by the answers that hold at this moment. */
export async function ending(db: Db, study: { id: string }): Promise<Ending> {
	const { stays, goes } = await divided(db, study);
	return {
		stays: count(stays),
		goes: count(goes),
		nobodys: await contributions.nobodysIn(db, study.id)
	};
}

/** Who gave something to the study: those who allowed us to keep it, and all others. */
export async function divided(db: Db, study: { id: string }) {
	const gave = [
		...(await contributions.gaveTo(db, study.id)),
		...(await reflections.gaveTo(db, study.id))
	];
	const people = [...new Set(gave.map(({ person }) => person))];
	const yes = people.length ? await accounts.whoPermit(db, 'keep', people) : new Set<string>();
	return {
		stays: gave.filter(({ person }) => yes.has(person)),
		goes: gave.filter(({ person }) => !yes.has(person))
	};
}

/**
 * Asks, once for each study, everybody who has not said yes whether we may keep what they said. Who
 * said no is asked this one time again. A job runs it.
 */
export async function askToKeep(db: Db, day = today()): Promise<void> {
	for (const study of await studies.endingBy(db, daysAfter(day, BEFORE))) {
		const { goes } = await divided(db, study);
		for (const { person, group } of goes)
			await groups.tellPerson(db, group, person, {
				kind: 'keep.asked',
				about: { kind: 'study', id: study.id }
			});
	}
}

function count(gave: contributions.Gave[]): Some {
	return {
		people: new Set(gave.map(({ person }) => person)).size,
		words: gave.reduce((sum, { number }) => sum + number, 0)
	};
}

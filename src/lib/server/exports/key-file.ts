import { stringify } from 'csv-stringify/sync';
import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { boxKey } from '../contributions/index.ts';
import { after, again, HOUR, id, now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import type { StudyRow } from '../studies/tables.ts';
import type { KeyFileRow } from './tables.ts';

/** For how long a key that was taken can be fetched. */
const LIVES = HOUR;

/**
 * Lets the lead take the key: which code of the study stands for which shown name (rules.md N5). Why is
 * written down, and everybody who runs a group of the study gets a letter. Sent twice it is one.
 */
export async function takeKey(
	db: Db,
	actor: Actor,
	study: { id: string },
	reason: string,
	box: string
): Promise<KeyFileRow> {
	allow(actor, 'key.take', { study: study.id });
	const box_key = boxKey(actor, box, reason);
	return again(db, async (db) => {
		const sent = await db
			.selectFrom('key_file')
			.selectAll()
			.where('box_key', '=', box_key)
			.executeTakeFirst();
		if (sent) return sent;
		const taken = await db
			.insertInto('key_file')
			.values((values) => ({
				id: id(),
				study_id: study.id,
				number: values
					.selectFrom('key_file')
					.where('study_id', '=', study.id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				...{ reason, taken_at: now(), taken_by: actor.person, box_key }
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'key.taken', 'key file', taken);
		for (const group of await groupsIn(db, study))
			await groups.tell(db, group.id, {
				...{ kind: 'key.taken', role: 'organiser', except: actor.person },
				about: { kind: 'key file', id: `${taken.id} ${group.id}` }
			});
		return taken;
	});
}

export async function keyFile(db: Db, id: string): Promise<KeyFileRow | null> {
	const row = await db.selectFrom('key_file').selectAll().where('id', '=', id).executeTakeFirst();
	return row ?? null;
}

/** Every time that the key of the study was taken, the last first. */
export async function keyFiles(db: Db, study: { id: string }): Promise<KeyFileRow[]> {
	return db
		.selectFrom('key_file')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('number', 'desc')
		.execute();
}

/** A key that this person took, by its number in the study; 404 when there is none of theirs. */
export async function keyByNumber(
	db: Db,
	actor: Actor,
	study: { id: string },
	number: string
): Promise<KeyFileRow & { live: boolean }> {
	allow(actor, 'key.take', { study: study.id });
	const found = (await keyFiles(db, study)).find((each) => String(each.number) === number);
	if (!found || found.taken_by !== actor.person) notFound();
	return { ...found, live: after(found.taken_at, LIVES) > now() };
}

/** The key as CSV: each code, and the names that its person shows in the groups of the study. */
export async function keyOf(
	db: Db,
	actor: Actor,
	study: StudyRow,
	taken: KeyFileRow
): Promise<string> {
	allow(actor, 'key.take', { study: study.id });
	await record(db, actor, 'key.fetched', 'key file', taken);
	const codes = await db
		.selectFrom('code')
		.select(['code', 'person_id'])
		.where('study_id', '=', study.id)
		.where('person_id', 'is not', null)
		.orderBy('code')
		.execute();
	const rows = [];
	for (const group of await groupsIn(db, study)) {
		const shown = await groups.shownNames(db, group.id);
		for (const { code, person_id } of codes) {
			const name = shown.get(person_id ?? '');
			if (name !== undefined) rows.push([code, name, group.name]);
		}
	}
	const sorted = rows.toSorted(([a = ''], [b = '']) => a.localeCompare(b));
	const columns = ['case_id', 'shown_name', 'group'];
	return stringify(sorted, { header: true, columns, escape_formulas: true });
}

/** Every group that the study ever put a finding to. */
async function groupsIn(db: Db, study: { id: string }) {
	const all = await prompts.list(db, study.id);
	const threads = await Promise.all(all.map(({ prompt }) => prompts.threadsOf(db, prompt.id)));
	return [...new Map(threads.flat().map(({ group }) => [group.id, group])).values()];
}

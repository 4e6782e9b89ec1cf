import { fiveQuestions, type AnswersTo, type ShownRole } from '#lib/text/reflections.ts';
import { createHash } from 'node:crypto';
import { allow, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { standing } from './rows.ts';
import { countOf, readable, type Count } from './show.ts';
import type { Subject } from './subject.ts';
import type { ReflectionRow } from './tables.ts';

/** A role is named beside an answer only where so many of each role answered: of one or two everybody knows. */
const OF_A_ROLE = 3;

/** How many answered, and what can be read of it by now: nothing before five have answered. */
export type Reflected = Count & { answers: AnswersTo[] };

/** What the group and the research teams may read of it, without names. */
export async function reflected(db: Db, actor: Actor | null, subject: Subject): Promise<Reflected> {
	allow(actor, 'reflection.read', subject.place);
	return shownOf(db, subject);
}

/** The same without asking who reads: for domains that ask on their own. */
export async function shownOf(db: Db, subject: Pick<Subject, 'kind' | 'id'>): Promise<Reflected> {
	const count = await countOf(db, subject);
	const shown = readable(count.shown);
	if (!shown) return { ...count, shown, answers: [] };
	const rows = await standing(db, subject).selectAll().where('shown_at', 'is not', null).execute();
	const named = [true, false].every(
		(team) => rows.filter(({ role }) => (role === 'researcher') === team).length >= OF_A_ROLE
	);
	const answers = fiveQuestions.map(({ key, label }) => ({
		...{ key, label },
		answers: mixed(rows, key).map((row) => ({
			words: row[key],
			role: named ? roleOf(row) : null
		}))
	}));
	return { given: count.given, shown: rows.length, answers };
}

/**
 * Those who answered this question, in an order that is the same each time and tells nothing: not when,
 * nor which answers to two questions are one person's.
 */
function mixed(rows: ReflectionRow[], key: string): ReflectionRow[] {
	const place = (row: ReflectionRow) =>
		createHash('sha256').update(`${key} ${row.ref} ${row.id}`).digest('hex');
	return rows
		.filter((row) => row[key as keyof ReflectionRow])
		.map((row) => ({ row, at: place(row) }))
		.toSorted((a, b) => a.at.localeCompare(b.at))
		.map(({ row }) => row);
}

function roleOf({ role }: ReflectionRow): ShownRole {
	return role === 'researcher' ? 'researcher' : 'member';
}

import { notFound, onTeam, organises, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as studies from '../studies/index.ts';
import type { StudyRow } from '../studies/tables.ts';
import { readAddress } from './address.ts';
import type { Question } from './questions.ts';
import { isOpen } from './state.ts';
import type { PromptRow, PromptVersionRow, ThreadRow } from './tables.ts';
import { written } from './written.ts';

/** A prompt in one group, with all that a page about it needs. `version` is the newest published one. */
export type Finding = {
	thread: ThreadRow;
	prompt: PromptRow;
	version: PromptVersionRow;
	questions: Question[];
	study: StudyRow;
	group: GroupRow;
};

/**
 * The finding a group's page names. notFound() when there is none, or it was not put to this group.
 * It may not be let in yet: then only `visible` people may see it.
 */
export async function finding(db: Db, group: GroupRow, address: string): Promise<Finding> {
	const named = readAddress(address) ?? notFound();
	const study = await studies.bySlug(db, named.study);
	const thread = await db
		.selectFrom('thread')
		.innerJoin('prompt', 'prompt.id', 'thread.prompt_id')
		.where('prompt.study_id', '=', study.id)
		.where('prompt.number', '=', named.number)
		.where('thread.group_id', '=', group.id)
		.selectAll('thread')
		.executeTakeFirst();
	const [found] = await assemble(db, thread ? [thread] : [], [group], [study]);
	return found ?? notFound();
}

/** The finding of a thread. notFound() when there is no such thread. */
export async function findingOf(db: Db, thread: string): Promise<Finding> {
	const [found] = await findingsOf(db, [thread]);
	return found ?? notFound();
}

/** The findings of those threads, in no order. */
export async function findingsOf(db: Db, threads: string[]): Promise<Finding[]> {
	const rows = await db.selectFrom('thread').selectAll().where('id', 'in', threads).execute();
	const of = await groups.list(
		db,
		rows.map((row) => row.group_id)
	);
	return assemble(db, rows, of);
}

/** Every finding put to a group, those not let in included: open ones first, then the newest. */
export async function findings(db: Db, group: string): Promise<Finding[]> {
	const threads = await db
		.selectFrom('thread')
		.selectAll()
		.where('group_id', '=', group)
		.orderBy('asked_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const all = await assemble(db, threads, await groups.list(db, [group]));
	return [...all.filter(isOpen), ...all.filter((each) => !isOpen(each))];
}

/** Whether this person may see that the finding is there: everybody once it is let in, before that its organisers and team. */
export function visible(
	actor: Actor | null,
	{ thread, prompt }: Pick<Finding, 'thread' | 'prompt'>
) {
	return Boolean(
		thread.let_in_at || organises(actor, thread.group_id) || onTeam(actor, prompt.study_id)
	);
}

async function assemble(
	db: Db,
	threads: ThreadRow[],
	of: GroupRow[],
	known: StudyRow[] = []
): Promise<Finding[]> {
	if (!threads.length) return [];
	const prompts = await db
		.selectFrom('prompt')
		.selectAll()
		.where(
			'id',
			'in',
			threads.map((thread) => thread.prompt_id)
		)
		.execute();
	const words = new Map((await written(db, prompts)).map((each) => [each.prompt.id, each]));
	const about = new Map(known.map((study) => [study.id, study]));
	for (const id of new Set(prompts.map((prompt) => prompt.study_id)))
		if (!about.has(id)) about.set(id, await studies.find(db, id));

	return threads.map((thread) => {
		const said = words.get(thread.prompt_id);
		const study = said && about.get(said.prompt.study_id);
		const group = of.find((row) => row.id === thread.group_id);
		if (!said || !study || !group) throw new Error(`thread ${thread.id} hangs in the air`);
		return { thread, ...said, study, group };
	});
}

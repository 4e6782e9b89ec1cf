import { today } from '#lib/text/dates.ts';
import { render } from '#lib/text/markdown.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, id, now, together, type Day, type Db } from '../db/index.ts';
import { ask } from './questions.ts';
import { latest } from './state.ts';
import { find, type Written } from './written.ts';

/** What a researcher writes. Everything but the title, the minutes and the days may still be empty. */
export type Draft = {
	title: string;
	/** Markdown */
	found: string;
	/** Markdown */
	why: string;
	questions: string[];
	can_change: string;
	cannot_change: string;
	minutes: number;
	closes_on: Day;
	feedback_due: Day;
	/** members answer before they see what others said (rules.md A5) */
	answer_first?: boolean;
};

export type DraftRefusal =
	'closes in the past' | 'due before closing' | 'due too late' | 'published';

/** Starts a prompt of the study, as a draft only its team sees. */
export async function draftPrompt(
	db: Db,
	actor: Actor,
	study: { id: string },
	draft: Draft
): Promise<DraftRefusal | Written> {
	allow(actor, 'prompt.write', { study: study.id });
	const refusal = refuse(draft);
	if (refusal) return refusal;
	return again(db, (db) => insert(db, actor, study, draft));
}

/** Rewrites a draft. Once published its words stand: a change is then a new version. */
export async function changeDraft(
	db: Db,
	actor: Actor,
	{ prompt, version }: Pick<Written, 'prompt' | 'version'>,
	draft: Draft
): Promise<DraftRefusal | Written> {
	allow(actor, 'prompt.write', { study: prompt.study_id });
	const refusal = refuse(draft);
	if (refusal) return refusal;

	return together(db, async (db) => {
		const changed = await db
			.updateTable('prompt')
			.set(terms(draft))
			.where('id', '=', prompt.id)
			.where('published_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!changed) return 'published';
		await db
			.updateTable('prompt_version')
			.set(rendered(draft))
			.where('id', '=', version.id)
			.execute();
		await ask(db, version, draft.questions);
		await record(db, actor, 'prompt.drafted', 'prompt', changed);
		return find(db, prompt.id);
	});
}

function refuse({ closes_on, feedback_due }: Draft): DraftRefusal | null {
	if (closes_on < today()) return 'closes in the past';
	if (feedback_due < closes_on) return 'due before closing';
	return feedback_due > latest(closes_on) ? 'due too late' : null;
}

async function insert(db: Db, actor: Actor, study: { id: string }, draft: Draft): Promise<Written> {
	const made = { created_at: now(), created_by: actor.person };
	const { last } = await db
		.selectFrom('prompt')
		.where('study_id', '=', study.id)
		.select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
		.executeTakeFirstOrThrow();
	const prompt = { id: id(), study_id: study.id, number: Number(last) + 1 };
	await db
		.insertInto('prompt')
		.values({ ...prompt, ...terms(draft), ...made })
		.execute();
	const version = { id: id(), prompt_id: prompt.id };
	await db
		.insertInto('prompt_version')
		.values({ ...version, number: 1, ...rendered(draft), ...made })
		.execute();
	await ask(db, version, draft.questions);
	await record(db, actor, 'prompt.drafted', 'prompt', prompt);
	return find(db, prompt.id);
}

/** How answers are asked for: as long as it takes, until when, and whether before reading others'. */
function terms({ minutes, closes_on, feedback_due, answer_first }: Draft) {
	return { minutes, closes_on, feedback_due, answer_first_since: answer_first ? now() : null };
}

/** Markdown is rendered here, once, so that showing it costs nothing. */
export function rendered({
	title,
	found,
	why,
	can_change,
	cannot_change
}: Pick<Draft, 'title' | 'found' | 'why' | 'can_change' | 'cannot_change'>) {
	return {
		title,
		found,
		found_html: render(found),
		why,
		why_html: render(why),
		can_change,
		cannot_change
	};
}

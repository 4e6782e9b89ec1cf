import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { withCited, type Outcome } from './find.ts';
import { ofGroup, type Told } from './group.ts';

/**
 * Which version each outcome led to, by the version's id: the one that it names, else the one that came
 * after the words it began with.
 */
function leadTo<T>(
	outcomes: T[],
	of: (each: T) => Pick<Outcome, 'from_version_id' | 'to_version_id'>,
	versions: prompts.Version[]
): Map<string, T[]> {
	const after = new Map(
		versions.map(({ version }, index) => [version.id, versions[index + 1]?.version.id])
	);
	const led = outcomes.flatMap((each) => {
		const { from_version_id: from, to_version_id: to } = of(each);
		const id = to ?? after.get(from ?? '');
		return id ? [{ id, each }] : [];
	});
	return new Map(
		[...Map.groupBy(led, ({ id }) => id)].map(([id, all]) => [id, all.map(({ each }) => each)])
	);
}

/** The outcomes of a prompt that led to each version of it, drafts included, by the version's id: for its team. */
export async function ofVersions(db: Db, prompt: string): Promise<Map<string, Outcome[]>> {
	const rows = await db
		.selectFrom('outcome')
		.selectAll()
		.where('prompt_id', '=', prompt)
		.where(({ eb, or }) =>
			or([eb('from_version_id', 'is not', null), eb('to_version_id', 'is not', null)])
		)
		.orderBy('number')
		.execute();
	const all = await withCited(db, rows);
	return leadTo(all, (each) => each, await prompts.versionsOf(db, prompt));
}

type Leading = Pick<Outcome, 'id' | 'prompt_id' | 'from_version_id' | 'to_version_id'>;

/** The number of the published version to which each of those outcomes led, by the outcome's id. */
export async function ledTo(db: Db, all: Leading[]): Promise<Map<string, number>> {
	const naming = all.filter(
		({ from_version_id, to_version_id }) => from_version_id ?? to_version_id
	);
	const found = new Map<string, number>();
	for (const [prompt, outcomes] of Map.groupBy(naming, ({ prompt_id }) => prompt_id)) {
		const versions = await prompts.publishedVersions(db, prompt);
		const led = leadTo(outcomes, (each) => each, versions);
		for (const { version } of versions)
			for (const { id } of led.get(version.id) ?? []) found.set(id, version.number);
	}
	return found;
}

/** How a finding came to say what it says now: from one published version to the next. */
export type Change = {
	before: prompts.Version;
	after: prompts.Version;
	/** what was told that led there, as far as this reader hears it in the group */
	told: Told['outcomes'];
};

/**
 * What the team thought, what people said, what it thinks now: every change of the finding, the newest
 * first. Of what was said only what the group's own page of outcomes tells this reader.
 */
export async function changes(
	db: Db,
	actor: Actor,
	finding: prompts.Finding
): Promise<{ changes: Change[]; locked: boolean }> {
	const versions = await prompts.publishedVersions(db, finding.prompt.id);
	const told = (await ofGroup(db, actor, finding.group)).find(
		(each) => each.finding.thread.id === finding.thread.id
	);
	const led = leadTo(told?.outcomes.toReversed() ?? [], ({ outcome }) => outcome, versions);
	const all = versions.slice(1).map((after, index) => ({
		before: versions[index] ?? after,
		after,
		told: led.get(after.version.id) ?? []
	}));
	return { changes: all.toReversed(), locked: told?.locked ?? false };
}

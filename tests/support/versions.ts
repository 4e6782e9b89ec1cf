import type { Db } from '#server/db/index.ts';
import * as prompts from '#server/prompts/index.ts';
import type { World } from './world.ts';

/** What a researcher makes of a version that was begun: finished, and unlike the one before. */
export function changed(
	version: prompts.Version,
	other: Partial<prompts.VersionWords> = {}
): prompts.VersionWords {
	return {
		...prompts.wordsOf(version),
		title: 'They stay beside people',
		what_changed: 'We say it in other words.',
		why_changed: 'Because you said so.',
		...other
	};
}

/** Writes and publishes the next version of a finding. */
export async function publishNext(
	db: Db,
	world: Pick<World, 'researcher'>,
	{ prompt }: Pick<prompts.Written, 'prompt'>,
	other: Partial<prompts.VersionWords> = {}
): Promise<prompts.Version> {
	const draft = done(await prompts.draftVersion(db, world.researcher, prompt));
	const words = changed(draft, other);
	const seen = prompts.stamp(prompts.wordsOf(draft));
	done(await prompts.changeVersion(db, world.researcher, prompt, draft, words, seen));
	const as = [world.researcher, prompt, draft, prompts.stamp(words)] as const;
	return done(await prompts.publishVersion(db, ...as));
}

function done<T>(made: T | string): T {
	if (typeof made === 'string') throw new Error(made);
	return made;
}

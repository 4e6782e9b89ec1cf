import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';
import { written } from '../../written';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, prompt, version, here } = await written(locals.actor, params, 'study.read');
	const names = await studies.teamNames(db, study.id);
	const led = await outcomes.ofVersions(db, prompt.id);
	const all = await prompts.versionsOf(db, prompt.id);
	return {
		here,
		title: version.title,
		published: prompt.published_at !== null,
		draft: all.some((each) => each.version.number > 1 && !each.version.published_at),
		versions: all.toReversed().map(({ version }) => ({
			number: version.number,
			title: version.title,
			what_changed: version.what_changed,
			why_changed: version.why_changed,
			published_at: version.published_at,
			by: names.get(version.published_by ?? version.created_by) ?? null,
			outcomes: (led.get(version.id) ?? []).map(({ number, told_at }) => ({
				number,
				told: told_at !== null
			}))
		}))
	};
};

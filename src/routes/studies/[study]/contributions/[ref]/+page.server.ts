import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as outcomes from '$lib/server/outcomes';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { saidOf } from '../../place';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'inbox.read');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	const codings = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
	const team = await studies.teamNames(db, study.id);
	const gone = line?.state !== 'words';
	const earlier = gone ? [] : await themes.codedWordings(db, actor, study, said);
	const doubts = gone ? [] : ((await themes.doubtsOf(db, [said])).get(said.id) ?? []);
	return {
		here,
		line,
		codings: codings.map(({ theme, memo, coded_at, coded_by }) => ({
			...theme,
			memo,
			coded_at,
			by: team.get(coded_by) ?? 'someone of the team'
		})),
		doubts: doubts.map(({ name, raised_at, answered_at }, index) => ({
			...{ name, raised: raised_at, answered: answered_at !== null, number: index + 1 }
		})),
		earlier: earlier.map(({ body, replaced_at }) => ({ body, replaced_at })),
		themes: gone ? [] : await themes.list(db, study),
		holding: gone ? (await exports.holding(db, said.id)).map(({ number }) => number) : []
	};
};

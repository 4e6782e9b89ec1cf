import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as outcomes from '$lib/server/outcomes';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { isAlone, queryOf, trailOf } from '$lib/text/inbox';
import { shownMemos } from '../../memos/memo';
import { saidOf } from '../../place';
import { coded } from './coded';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'inbox.read');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	const team = await studies.teamNames(db, study.id);
	const alone = isAlone(url.searchParams);
	const seen = (by: string) => !alone || by === actor.person;
	const gone = line?.state !== 'words';
	const shown = gone ? [] : await themes.shown(db, actor, study, said);
	const codings = shown.filter(({ coded_by }) => seen(coded_by));
	const own = new Set(codings.map(({ theme }) => theme.number));
	const memos = gone ? [] : await themes.memosOf(db, { contribution: said.id });
	const earlier = gone ? [] : await themes.codedWordings(db, actor, study, said);
	const doubts = gone || alone ? [] : ((await themes.doubtsOf(db, [said])).get(said.id) ?? []);
	return {
		here,
		trail: trailOf(url.searchParams),
		query: queryOf(url.searchParams),
		alone,
		line: line && {
			...line,
			themes: line.themes.filter(({ number }) => !alone || own.has(number))
		},
		wordingFrom: said.edited_at ?? '',
		codings: coded(codings, team, actor.person),
		memos: shownMemos(
			memos.filter((memo) => seen(memo.written_by)),
			team,
			actor.person
		),
		doubts: doubts.map(({ name, raised_at, answered_at }, index) => ({
			...{ name, raised: raised_at, answered: answered_at !== null, number: index + 1 }
		})),
		earlier: earlier.map(({ body, replaced_at }) => ({ body, replaced_at })),
		themes: gone ? [] : await themes.list(db, study),
		holding: gone ? (await exports.holding(db, said.id)).map(({ number }) => number) : []
	};
};

import * as contributions from '#server/contributions/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as inbox from '#server/inbox/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import * as quotations from '#server/quotations/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';

/** What the other study has of its own analysis: a coding, a memo, a request to quote. */
export async function theirsInTheAnalysis(
	db: Db,
	said: { ref: string },
	{ group, study }: Finding
) {
	const [someone] = await studies.team(db, study.id);
	const researcher = someone && (await contributions.actorOf(db, someone.person_id));
	if (!researcher) throw new Error('nobody is on the other study’s team');
	const words = await contributions.byRef(db, group.id, said.ref);
	const theme = await themes.make(db, researcher, study, {
		...{ name: 'Their theme', plain_meaning: 'Theirs.', note: '', parent: null }
	});
	if (typeof theme === 'string') throw new Error(theme);
	const coding = await themes.apply(db, researcher, words, theme, '');
	await themes.writeMemo(db, researcher, study, { theme: theme.id }, { words: 'Ours.', box: id() });
	const [memo] = await themes.memosOf(db, { theme: theme.id });
	const filter = await inbox.keep(db, researcher, study, { name: 'Theirs', query: 'unread=yes' });
	const quotation = await quotations.ask(db, researcher, study, words, {
		...{ starts: 0, ends: words.body.length, place: 'our paper', before: 'Somebody said:' },
		...{ after: '', own: false, box: id() }
	});
	if (!coding || !memo || typeof filter === 'string' || typeof quotation === 'string')
		throw new Error(`the other study lacks something: ${quotation}`);
	// numbered in each study: one that only the other could have
	return {
		...{ coding: coding.id, memo: memo.id, filter: filter.id },
		...{ quotation: quotation.ref, publication: '99' }
	};
}

import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { forgetFormsAbout } from '../http/index.ts';
import * as mail from '../mail/index.ts';

/**
 * Erases the words of requests about what is erased, and those of sentences that stand nowhere any
 * more: edited out, and the earlier wording removed for good (rules.md A8, A9). What stays is that
 * something was asked. Leaving, removing earlier wordings and a job run it.
 */
export async function eraseQuotations(db: Db): Promise<void> {
	const held = await db
		.selectFrom('quotation')
		.select(['id', 'ref', 'contribution_id', 'words'])
		.where('words', '<>', '')
		.execute();
	const ids = [...new Set(held.map((each) => each.contribution_id))];
	const said = new Map((await contributions.byIds(db, ids)).map((each) => [each.id, each]));
	for (const each of held) {
		const of = said.get(each.contribution_id);
		if (!of || (!of.erased_at && (await stands(db, of, each.words)))) continue;
		await db
			.updateTable('quotation')
			.set({ words: '', changed_words: null, context: '', box_key: null })
			.where('id', '=', each.id)
			.execute();
		await drafts.forgetAbout(db, each);
		await forgetFormsAbout(db, each);
		await mail.forgetAbout(db, 'quotation', each.id);
	}
}

async function stands(db: Db, said: contributions.Contribution, words: string) {
	if (said.body.includes(words)) return true;
	const earlier = await contributions.wordingsBefore(db, said);
	return earlier.some(({ body }) => body.includes(words));
}

import { quotes } from '#lib/text/outcomes.ts';
import { withGap } from '#lib/text/quotations.ts';
import { stretch } from '#lib/text/sentences.ts';
import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { ofContributions } from './list.ts';
import type { QuotationRow } from './tables.ts';

/** The most letters of a sentence, of the place where it will stand, and of the words on each side of it. */
export const MOST_QUOTED = 1000;
export const MOST_PLACE = 200;
export const MOST_CONTEXT = 1000;

type Asking = {
	/** code points in the words as they stand */
	starts: number;
	ends: number;
	place: string;
	before: string;
	after: string;
	/** noted words: they are asked to say it in their own */
	own: boolean;
	box: string;
};

/**
 * Why a sentence cannot be asked about. `gone`: its words cannot be read; `nobody`: no name stands
 * behind them; `team`: the team's own; `left`: its giver is in the group no more; `no`: they said no
 * to it; `asked`: it waits for them, or has their yes for that place; `marks`: others' words in
 * quotation marks around it.
 */
export type AskRefusal =
	| 'gone'
	| 'nobody'
	| 'team'
	| 'left'
	| 'private'
	| 'not to be quoted'
	| 'noted'
	| 'words'
	| 'long'
	| 'no'
	| 'asked'
	| 'marks'
	| 'context';

/** Asks whoever said it whether one sentence may be quoted in one place, by their own way. Sent twice: asked once. */
export async function ask(
	db: Db,
	actor: Actor,
	study: { id: string },
	said: contributions.Contribution,
	asking: Asking
): Promise<AskRefusal | QuotationRow> {
	allow(actor, 'quotation.ask', { study: study.id });
	const box_key = contributions.boxKey(actor, asking.box, `${said.id} ${asking.starts}`);
	return together(db, async (db) => {
		const sent = await withBox(db, box_key);
		if (sent) return sent;
		const marked = stretch(said.body, asking.starts, asking.ends);
		const refused = refusal(actor, study, said, { ...asking, words: marked.words });
		if (refused) return refused;
		const person = said.person_id ?? '';
		const present = await groups.people(db, said.group_id);
		if (!present.some((each) => each.person_id === person)) return 'left';
		const before = await answeredBefore(db, said, marked.words, asking.place.trim());
		if (before) return before;

		const asked = await db
			.insertInto('quotation')
			.values({
				...{ id: id(), ref: ref(), study_id: study.id, contribution_id: said.id, ...marked },
				...{ place: asking.place.trim(), context: withGap(asking.before, asking.after) },
				...{ box_key, asked_at: now(), asked_by: actor.person }
			})
			.onConflict((conflict) => conflict.column('box_key').doNothing())
			.returningAll()
			.executeTakeFirst();
		if (!asked) return (await withBox(db, box_key)) ?? 'asked';
		await record(db, actor, 'quotation.asked', 'quotation', asked);
		await tell(db, said, asked);
		return asked;
	});
}

/** By email; whom no email reaches an organiser asks, and the desk says so. */
async function tell(db: Db, said: contributions.Contribution, asked: QuotationRow) {
	const person = said.person_id ?? '';
	const contact = (await accounts.contacts(db, [person])).get(person);
	if (accounts.wayTo(contact) !== 'email') return;
	const about = { kind: 'quotation', id: asked.id };
	await groups.tellPerson(db, said.group_id, person, { kind: 'quotation.asked', about });
}

/** Why nobody can be asked about these words at all; null: somebody can. */
export function cannotAsk(
	actor: Actor,
	study: { id: string },
	said: contributions.Contribution
): AskRefusal | null {
	if (said.study_id !== study.id || contributions.readable(actor, said) !== 'words') return 'gone';
	if (said.hidden_at) return 'gone';
	if (said.role === 'researcher') return 'team';
	if (!said.person_id) return 'nobody';
	if (contributions.isPrivate(said)) return 'private';
	return said.do_not_quote_at ? 'not to be quoted' : null;
}

function refusal(
	actor: Actor,
	study: { id: string },
	said: contributions.Contribution,
	asking: Asking & { words: string }
): AskRefusal | null {
	const never = cannotAsk(actor, study, said);
	if (never) return never;
	if (said.wording === 'noted' && !asking.own) return 'noted';
	if (!asking.words) return 'words';
	if ([...asking.words].length > MOST_QUOTED) return 'long';
	if (!asking.before.trim() && !asking.after.trim()) return 'context';
	return quotes(`${asking.place} ${asking.before} ${asking.after}`) ? 'marks' : null;
}

/** Who said no to a sentence is not asked again; nor twice for one place, nor while they think. */
async function answeredBefore(
	db: Db,
	said: contributions.Contribution,
	words: string,
	place: string
): Promise<'no' | 'asked' | null> {
	const all = (await ofContributions(db, [said.id])).get(said.id) ?? [];
	const same = all.filter(
		(each) => each.words && (each.words.includes(words) || words.includes(each.words))
	);
	if (same.some(({ answer }) => answer === 'no')) return 'no';
	const open = same.some(({ state }) => state === 'waiting');
	const there = same.some((each) => each.usable !== null && each.place === place);
	return open || there ? 'asked' : null;
}

function withBox(db: Db, key: string) {
	return db.selectFrom('quotation').selectAll().where('box_key', '=', key).executeTakeFirst();
}

import type { ExpressionBuilder } from 'kysely';
import { onTeam, organises, type Actor } from '../access/index.ts';
import type { Db, Tables } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { isLocked } from './lock.ts';

type Where = ExpressionBuilder<Tables, 'contribution'>;

/**
 * The rows of one group's thread that have a place for this reader: those for which `readable` says
 * anything but "nothing". A test holds the two against each other for every state and kind of reader.
 */
export function placed(actor: Actor, of: { group: string; study: string | null; thread: string }) {
	const organiserOrTeam = organises(actor, of.group) || onTeam(actor, of.study);
	const member = Boolean(actor.groups[of.group]);

	return (eb: Where) => {
		const kept = eb.and([eb('withdrawn_at', 'is', null), eb('erased_at', 'is', null)]);
		const mine = eb('contribution.person_id', '=', actor.person);
		const shared = eb('contribution.shared_at', 'is not', null);
		if (organiserOrTeam) return eb.or([mine, shared, kept]);
		if (member && !isLocked(actor, of))
			return eb.or([mine, shared, eb.and([kept, answersMe(eb, actor)])]);
		return mine;
	};
}

/** A private reply to private words of this reader's, written while those had never reached the group. */
function answersMe(eb: Where, actor: Actor) {
	return eb.exists(
		eb
			.selectFrom('contribution as parent')
			.select('parent.id')
			.whereRef('parent.id', '=', 'contribution.in_reply_to')
			.where('parent.person_id', '=', actor.person)
			.where((parent) =>
				parent.or([
					parent('parent.shared_at', 'is', null),
					parent('parent.shared_at', '>', parent.ref('contribution.created_at'))
				])
			)
	);
}

/**
 * The rows, of any group and study, whose words this reader may read: those for which `readable` says
 * "words". The same test holds the two against each other.
 */
export function worded(db: Db, actor: Actor) {
	const groups = Object.keys(actor.groups);
	const organised = groups.filter((group) => organises(actor, group));
	const teams = Object.keys(actor.studies);
	const locked = [...actor.locked];

	return (eb: Where) => {
		const readers = [
			eb('contribution.person_id', '=', actor.person),
			eb('contribution.group_id', 'in', organised),
			eb.and([
				eb('contribution.hidden_at', 'is', null),
				eb.or([
					...teams.map((study) => eb('contribution.thread_id', 'in', threadIds(db, { study }))),
					eb.and([
						eb('contribution.group_id', 'in', groups),
						eb.or([
							eb('contribution.thread_id', 'is', null),
							eb('contribution.thread_id', 'not in', locked)
						]),
						eb.or([isShared(eb), answersMe(eb, actor)])
					])
				])
			])
		];
		return eb.and([
			eb('contribution.withdrawn_at', 'is', null),
			eb('contribution.erased_at', 'is', null),
			eb.or(readers)
		]);
	};
}

function isShared(eb: Where) {
	return eb.and([
		eb('contribution.audience', '=', 'group'),
		eb('contribution.shared_at', 'is not', null)
	]);
}

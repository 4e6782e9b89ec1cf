import { may, type Actor } from '$lib/server/access';
import { isPrivate, waitsForGiver, type Contribution } from '$lib/server/contributions';
import type { Mine } from '$lib/server/outcomes';
import { steps } from './steps';

/** Something that the actor gave, as their own page shows it. */
export function shown(actor: Actor, mine: Mine) {
	const { said, sight, group, finding, state } = mine;
	return {
		...{ group: group.name, finding, question: mine.question, undoUntil: mine.undoUntil },
		...{ meanings: mine.meanings, doubts: mine.doubts },
		...{ asks: mine.asks, thankedBy: mine.thankedBy },
		ref: said.ref,
		number: said.number,
		at: said.given_at,
		channel: said.channel,
		private: isPrivate(said),
		removed: sight === 'removed',
		body: sight === 'words' ? said.body : '',
		hidden: said.hidden_at ? (said.hidden_reason ?? '') : null,
		noQuote: said.do_not_quote_at !== null,
		asksMe: sight === 'words' && waitsForGiver(said),
		changed: sight === 'words' ? said.edited_at : null,
		here: `/groups/${group.slug}/contributions/${said.ref}`,
		// who has left a group finds their own words there, and no others
		place:
			finding && said.number && may(actor, 'thread.read', placeOf(said))
				? `${finding.href}/contributions/${said.number}`
				: mine.asks && finding
					? `/groups/${group.slug}/contributions/${said.ref}`
					: null,
		// a question is owed an answer: how that stands is said beside it
		steps: state && said.role === 'member' && !mine.asks ? steps(state) : [],
		outcomes: told(mine).map(({ number, kind, we_did, reason, you_said }) => ({
			...{ number, kind, we_did, reason, you_said }
		}))
	};
}

/** What the team told; of a question only what came after it, for nothing earlier can answer it. */
function told({ said, asks, state }: Mine) {
	const outcomes = state?.outcomes ?? [];
	return asks ? outcomes.filter(({ told_at }) => told_at && told_at > said.given_at) : outcomes;
}

export type Shown = ReturnType<typeof shown>;

function placeOf(said: Contribution) {
	return { group: said.group_id, study: said.study_id };
}

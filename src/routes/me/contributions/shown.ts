import { may, type Actor } from '$lib/server/access';
import { isPrivate, waitsForGiver, type Contribution } from '$lib/server/contributions';
import type { Mine } from '$lib/server/outcomes';
import * as publications from '$lib/server/publications';
import { anchorOf } from '$lib/text/outcomes';
import type { CameOf } from './came-of';
import { steps } from './steps';

/** Something that the actor gave, as their own page shows it. */
export function shown(actor: Actor, mine: Mine, { printed, versions }: CameOf) {
	const { said, sight, group, finding, state } = mine;
	const inPrint = publications.together(
		printed,
		told(mine).map(({ id }) => id)
	);
	return {
		...{ group: group.name, finding, question: mine.question, undoUntil: mine.undoUntil },
		...{ meanings: mine.meanings, doubts: mine.doubts },
		...{ asks: mine.asks, thankedBy: mine.thankedBy, challenge: mine.challenge },
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
		steps: state && said.role === 'member' && !mine.asks ? steps(state, inPrint[0]?.told_at) : [],
		inPrint,
		outcomes: told(mine).map(
			({ id, number, kind, we_did, reason, you_said, parts, told_at, open, cites }) => ({
				...{ number, kind, we_did, reason, you_said, parts, told_at },
				// whether it rests on these very words, or is about the same question
				cited: cites.some(({ id }) => id === said.id),
				version:
					finding && versions.has(id) && may(actor, 'thread.read', placeOf(said))
						? `${finding.href}/versions/${versions.get(id)}`
						: null,
				// what rests on private words alone stands here and nowhere else (rules.md O4)
				href:
					open && finding && may(actor, 'group.read', placeOf(said))
						? `/groups/${group.slug}/outcomes#${anchorOf(finding.study, { number })}`
						: null
			})
		)
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

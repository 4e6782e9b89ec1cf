import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as outcomes from '$lib/server/outcomes';
import { isPrivate, type Contribution } from '$lib/server/contributions';
import { steps } from './steps';
import type { PageServerLoad } from './$types';

function placeOf(said: Contribution) {
	return { group: said.group_id, study: said.study_id };
}

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { actor } = locals;
	const mine = await outcomes.mine(db, actor, exports.taken);
	return {
		mine: mine.map(({ said, sight, group, finding, question, state, meanings, undoUntil }) => ({
			...{ group: group.name, finding, question, meanings, undoUntil },
			ref: said.ref,
			number: said.number,
			at: said.given_at,
			channel: said.channel,
			kind: said.kind,
			private: isPrivate(said),
			removed: sight === 'removed',
			body: sight === 'words' ? said.body : '',
			hidden: said.hidden_at ? (said.hidden_reason ?? '') : null,
			here: `/groups/${group.slug}/contributions/${said.ref}`,
			// who has left a group finds their own words there, and no others
			place:
				finding && said.number && may(actor, 'thread.read', placeOf(said))
					? `${finding.href}/contributions/${said.number}`
					: null,
			steps: state && said.role === 'member' ? steps(state) : [],
			outcomes: (state?.outcomes ?? []).map(({ number, kind, we_did, reason, you_said }) => ({
				...{ number, kind, we_did, reason, you_said }
			}))
		}))
	};
};

import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { isOpen, type Finding } from '../prompts/index.ts';
import { boxKey } from './box.ts';
import type { Contribution } from './readable.ts';
import { store } from './store.ts';

type Response = {
	/** id of a question of the finding as it stands; null answers the whole */
	question: string | null;
	body: string;
	audience: 'group' | 'private';
	/** the one-time id of the box: the same id and words again return what is stored */
	box: string;
};

/**
 * Answers a question or the whole finding. Throws when the finding takes no answers (ask
 * `prompts.isOpen` before, to say so beside the box), and for words that are empty or too long.
 */
export async function respond(
	db: Db,
	actor: Actor,
	finding: Finding,
	{ question, body, audience, box }: Response
): Promise<Contribution> {
	allow(actor, 'contribution.respond', { group: finding.group.id, study: finding.study.id });
	if (!isOpen(finding)) throw new Error('an answer to a finding that is closed');
	if (question && !finding.questions.some(({ id }) => id === question))
		throw new Error('an answer to a question of another finding');

	const key = boxKey(actor, box, body);
	const shared = audience === 'group' ? { shared_at: now(), shared_by: actor.person } : {};
	return together(db, async (db) => {
		const { row, isNew } = await store(db, {
			kind: 'response',
			group_id: finding.group.id,
			thread_id: finding.thread.id,
			version_id: finding.version.id,
			question_id: question,
			person_id: actor.person,
			role: 'member',
			typed_by: actor.person,
			channel: 'web',
			audience,
			body,
			box_key: key,
			...shared
		});
		if (isNew) await log(db, actor, 'contribution.given', 'contribution', row, audience);
		return { ...row, study_id: finding.study.id, answers: null };
	});
}

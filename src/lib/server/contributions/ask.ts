import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import { answerDue } from './answer-due.ts';
import { boxKey } from './box.ts';
import type { Contribution } from './readable.ts';
import { store } from './store.ts';
import { tellTeam } from './tell-team.ts';

type Question = { body: string; audience: 'group' | 'private'; box: string };

/**
 * Puts a question to the team of the study, about one of its findings; also when that is closed, since
 * one often wonders afterwards. It stands in the thread like an answer to the whole, and the team owes a
 * reply. Throws where the finding is not let in or its study has ended, and for words that are empty or too long.
 */
export async function ask(
	db: Db,
	actor: Actor,
	finding: Finding,
	{ body, audience, box }: Question
): Promise<Contribution> {
	allow(actor, 'question.ask', { group: finding.group.id, study: finding.study.id });
	if (!finding.thread.let_in_at) throw new Error('a question about a finding that is not let in');
	// nobody would be asked any more whether these words may be kept
	if (finding.study.ended_at) throw new Error('a question to a study that has ended');

	const key = boxKey(actor, box, body);
	const shared = audience === 'group' ? { shared_at: now(), shared_by: actor.person } : {};
	return together(db, async (db) => {
		const { row, isNew } = await store(db, {
			kind: 'response',
			group_id: finding.group.id,
			thread_id: finding.thread.id,
			version_id: finding.version.id,
			person_id: actor.person,
			role: 'member',
			typed_by: actor.person,
			channel: 'web',
			audience,
			body,
			box_key: key,
			answer_due: answerDue(),
			...shared
		});
		if (isNew) {
			await log(db, actor, 'question.asked', 'contribution', row, audience);
			await tellTeam(db, finding.study.id, { kind: 'question.asked', id: row.id });
		}
		return { ...row, study_id: finding.study.id, answers: null };
	});
}

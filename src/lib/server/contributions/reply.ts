import { allow, notFound, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { isOpen, type Finding } from '../prompts/index.ts';
import { boxKey } from './box.ts';
import { takesFollowUp } from './questions.ts';
import { isPrivate, readable, type Contribution } from './readable.ts';
import { tellReplied } from './replied.ts';
import { withAnswers } from './rows.ts';
import { store } from './store.ts';
import type { ContributionRow } from './tables.ts';

type Reply = { body: string; audience: 'group' | 'private'; box: string };

/**
 * Replies to what somebody said; members, organisers and the study's team do. A reply reaches at most
 * whom its parent reaches (rules.md A3). The team's reply marks the parent as read. Throws when the
 * finding takes no answers (but a question to the team is answered all the same), and for words that are empty or too long.
 */
export async function reply(
	db: Db,
	actor: Actor,
	finding: Finding,
	parent: Contribution,
	{ body, audience, box }: Reply
): Promise<Contribution> {
	allow(actor, 'contribution.reply', { group: finding.group.id, study: finding.study.id });
	if (!isOpen(finding) && !takesFollowUp(actor, parent, finding.study))
		throw new Error('a reply in a finding that is closed');
	if (parent.thread_id !== finding.thread.id || readable(actor, parent) !== 'words') notFound();

	const key = boxKey(actor, box, body);
	const reach = isPrivate(parent) || parent.hidden_at ? 'private' : audience;
	const shared = reach === 'group' ? { shared_at: now(), shared_by: actor.person } : {};
	return together(db, async (db) => {
		const { row, isNew } = await store(db, {
			kind: 'reply',
			group_id: finding.group.id,
			thread_id: finding.thread.id,
			version_id: finding.version.id,
			question_id: parent.question_id,
			in_reply_to: parent.id,
			person_id: actor.person,
			role: roleIn(actor, finding),
			typed_by: actor.person,
			channel: 'web',
			audience: reach,
			body,
			box_key: key,
			...shared
		});
		if (isNew) {
			await log(db, actor, 'contribution.given', 'contribution', row, reach);
			await tellReplied(db, row, parent);
			if (row.role === 'researcher') await readByReplying(db, actor, parent);
		}
		const [reply] = await withAnswers(db, [row], () => finding.study.id);
		if (!reply) throw new Error('a reply that was not stored');
		return reply;
	});
}

/** In which role someone speaks in a thread: whoever is on the team speaks for it, even as a member. */
function roleIn(actor: Actor, finding: Finding): ContributionRow['role'] {
	if (actor.studies[finding.study.id]) return 'researcher';
	return actor.groups[finding.group.id] ?? 'member';
}

async function readByReplying(db: Db, actor: Actor, parent: Contribution) {
	const read = await db
		.updateTable('contribution')
		.set({ read_at: now(), read_by: actor.person })
		.where('id', '=', parent.id)
		.where('read_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (read) await log(db, actor, 'contribution.read', 'contribution', read);
}

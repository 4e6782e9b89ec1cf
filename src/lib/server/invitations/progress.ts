import type { Purpose, Reach } from '../accounts/index.ts';
import type { Db, Instant } from '../db/index.ts';
import type { InvitationRow } from './tables.ts';

/** What somebody who is joining has answered so far. Absent: not asked yet. */
export type Progress = {
	/** null: a member of the group */
	shown_name?: string | null;
	reach?: Reach;
	/** A purpose that is absent was left open. */
	permissions?: Partial<Record<Purpose, 'yes' | 'no'>>;
	/** Until then the code that was typed opens the door. */
	enter_until?: Instant;
};

/** What was answered so far. */
export function progressOf({ progress }: Pick<InvitationRow, 'progress'>): Progress {
	return JSON.parse(progress) as Progress;
}

/** Keeps another answer, beside those before it. */
export async function saveProgress(db: Db, invitation: InvitationRow, answers: Progress) {
	const progress = JSON.stringify({ ...progressOf(invitation), ...answers });
	await db
		.updateTable('invitation')
		.set({ progress })
		.where('id', '=', invitation.id)
		.where('joined_at', 'is', null)
		.execute();
}

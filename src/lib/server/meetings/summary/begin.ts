import { allow, type Actor } from '../../access/index.ts';
import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import * as files from '../../files/index.ts';
import { agenda, type Item } from '../agenda.ts';
import type { MeetingRow } from '../tables.ts';
import { assembled, type Change, type Topic } from './assemble.ts';

/**
 * A first title and text, assembled from the points. Stored nowhere: it becomes a summary when the
 * organiser saves it. Words that were removed, hidden or made private again are left out. `changes`:
 * what the teams told the group since the last meeting.
 */
export async function draft(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	changes: Change[] = []
): Promise<{ title: string; body: string }> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const items = await agenda(db, meeting);
	const noted = await contributions.ofAgendaItems(
		db,
		items.map((item) => item.id)
	);
	const points = noted.filter(usable);
	const actions = await actionsOf(
		db,
		points.map((point) => point.id)
	);
	const papers = await files.byIds(
		db,
		items.flatMap((item) => item.file_id ?? [])
	);
	const topics = items.map((item): Topic => {
		const { title, kind, words } = item;
		return {
			...{ title, kind, words },
			paper: (item.file_id && papers.get(item.file_id)?.name) || null,
			finding: findingOf(item),
			points: points
				.filter((point) => point.agenda_item_id === item.id)
				.map(({ id, point_kind: kind, body, agreed, agreed_of, question_id: question }) => {
					return { kind, body, agreed, agreed_of, question, action: actions.get(id) ?? null };
				})
		};
	});
	return { title: meeting.title, body: assembled(meeting, topics, changes) };
}

function usable(point: contributions.Contribution) {
	const gone = point.withdrawn_at ?? point.erased_at ?? point.hidden_at;
	return !gone && (point.audience === 'group' || point.shared_at === null);
}

function findingOf({ finding }: Item): Topic['finding'] {
	if (!finding) return null;
	const { version, questions } = finding;
	const { title, found, why } = version;
	return { title, found, why, questions };
}

async function actionsOf(db: Db, points: string[]) {
	const rows = await db
		.selectFrom('action')
		.select(['contribution_id', 'doer', 'due_on', 'done_at'])
		.where('contribution_id', 'in', points)
		.execute();
	return new Map(rows.map(({ contribution_id, ...action }) => [contribution_id, action]));
}

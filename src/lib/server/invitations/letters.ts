import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { find } from './find.ts';
import { stateOf, whereOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

/**
 * The link to join with. Its token is made here, so that only its hash was ever stored; sent again,
 * the letter carries another. The subject names neither group nor study: mailboxes are shared.
 */
const invitation: Compose = async (db, letter, world) => {
	const row = await find(db, letter.about_id);
	if (!row || stateOf(row) !== 'open') return null;
	const { group, study } = await whereOf(db, row);
	const from = group?.discreet_name ?? world.name;
	const href = `${world.origin}/join/${await newLink(db, row)}`;
	const closing = ['If you did not expect this letter, you need do nothing.'];

	if (group) {
		const { name, phone } = await groups.help(db, group);
		return {
			from,
			subject: 'An invitation for you',
			...simple({
				greeting: 'Hello,',
				paragraphs: [
					row.role === 'organiser'
						? `You are invited to run ${group.discreet_name}.`
						: `You are invited to join ${group.discreet_name}. It takes about five minutes. You choose the name that others see, and you can stop at any time.`,
					'The link works for 60 days. It is for you alone: please do not pass it on.'
				],
				link: { words: 'See what it is about', href },
				closing: [`Questions? Ring ${name} on ${phone}.`, ...closing, from]
			})
		};
	}
	return {
		from,
		subject: 'An invitation for you',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`You are invited to the research team of “${study?.title ?? ''}”, to take its findings to patient and public groups and hear what they say.`,
				'The link works for 60 days. It is for you alone: please do not pass it on.'
			],
			link: { words: 'See what it is about', href },
			closing: [...closing, from]
		})
	};
};

async function newLink(db: Db, row: InvitationRow) {
	const token = accounts.newToken();
	await db
		.updateTable('invitation')
		.set({ token_hash: accounts.hashToken(token) })
		.where('id', '=', row.id)
		.where('joined_at', 'is', null)
		.execute();
	return token;
}

/** The letters about invitations, by kind. */
export const letters: Record<string, Compose> = { invitation };

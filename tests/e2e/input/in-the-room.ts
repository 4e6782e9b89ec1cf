import { today } from '#lib/text/dates.ts';
import type { Actor } from '#server/access/index.ts';
import * as arrivals from '#server/arrivals/index.ts';
import { id, type Db } from '#server/db/index.ts';
import * as files from '#server/files/index.ts';
import * as groups from '#server/groups/index.ts';
import * as payments from '#server/payments/index.ts';
import type { Finding } from '#server/prompts/index.ts';

/** What the other group has of its own meetings' desk: something that came, a file, an offer that was accepted. */
export async function theirsInTheRoom(db: Db, organiser: Actor, { group, thread }: Finding) {
	const came = { person_id: null, channel: 'post', came_on: today(), box: id() } as const;
	await arrivals.note(db, organiser, group, came);
	const [arrival] = await arrivals.open(db, organiser, group);

	const bytes = Buffer.from('Theirs.');
	const picture = await files.keep(db, organiser, group, {
		...{ name: 'theirs.webp', media_type: 'image/webp', bytes }
	});

	const amount = { minutes: 60, pence: 2500 };
	await payments.setRate(db, organiser, group, { words: 'An hour', ...amount });
	const [rate] = await payments.ratesOf(db, group);
	await payments.makeOffer(db, organiser, group, { kind: 'thread', id: thread.id }, amount);
	const [offer] = await payments.offersOf(db, group);
	const member = (await groups.people(db, group.id)).find(({ role }) => role === 'member');
	if (!arrival || !rate || !offer || !member) throw new Error('the other group lacks something');
	await payments.answerFor(db, organiser, offer, member.person_id, 'accepted');
	const payment = await payments.paymentFor(db, offer, member.person_id);
	if (!payment) throw new Error('nobody in the other group accepted payment');
	return {
		...{ arrival: arrival.ref, picture: picture.ref },
		...{ rate: rate.ref, offer: offer.ref, payment: payment.ref }
	};
}

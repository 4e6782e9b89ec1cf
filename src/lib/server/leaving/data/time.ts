import { lasting, pounds } from '#lib/text/money.ts';
import type { Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as meetings from '../../meetings/index.ts';
import * as payments from '../../payments/index.ts';
import { entry, when, type Section } from './section.ts';

/** At which meetings the person was, and what they were offered for their time. */
export async function time(db: Db, actor: Actor): Promise<Section[]> {
	const came = await meetings.attendedBy(db, actor.person);
	const paid = (await payments.mine(db, actor)).filter(({ state }) => state);
	return [
		{
			title: 'Meetings you came to',
			empty: 'Nobody has written down that you came to a meeting.',
			entries: came.map(({ title, on_day, how, recorded_at }) =>
				entry([
					['Meeting', title],
					['Day', when(on_day)],
					['How', attended[how]],
					['Written down', when(recorded_at)]
				])
			)
		},
		{
			title: 'What you were offered for your time',
			empty: 'You have not answered an offer.',
			entries: paid.map((each) =>
				entry([
					['Group', each.group.name],
					['For', each.about.title],
					['Offered', `${pounds(each.pence)} for ${lasting(each.minutes)}`],
					['You said', each.state === 'declined' ? 'no' : 'yes'],
					['When', when(each.answered_at)],
					['Written down by', each.byOrganiser ? 'an organiser, for you' : 'you'],
					['Claim sent', when(each.claim_sent_at)],
					['Paid', when(each.paid_at)]
				])
			)
		}
	];
}

const attended = {
	'in person': 'you were there in person',
	online: 'you took part online',
	apologies: 'you said that you could not come'
};

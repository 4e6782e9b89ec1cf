import { allow, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../../../meeting';

/** An earlier writing, held beside another: the one after it, unless `with` names one. */
export const load: PageServerLoad = async (event) => {
	const { actor, meeting, here, place } = await readMeeting(event);
	allow(actor, 'summary.write', place);
	const all = await meetings.writings(db, actor, meeting);
	const at = all.findIndex(({ number }) => String(number) === event.params.writing);
	const writing = all[at] ?? notFound();
	const wanted = event.url.searchParams.get('with');
	const other = all.find(({ number }) => String(number) === wanted) ?? all[at + 1] ?? writing;
	return {
		writing,
		other,
		others: all.filter(({ number }) => number !== writing.number).map(nameOf),
		topic: meeting.title,
		here: `${here}/summary`
	};
};

function nameOf({ number, stands }: meetings.Writing) {
	const words = stands ? `Writing ${number}, which stands now` : `Writing ${number}`;
	return { value: String(number), label: words };
}

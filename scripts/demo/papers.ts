import sharp from 'sharp';
import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import { at, on } from './clock.ts';
import { made } from './made.ts';

type Where = { db: Db; group: GroupRow; noor: Actor };
type Meeting = Awaited<ReturnType<typeof meetings.makeMeeting>>;

const stories = `Two short stories about staying with people

These stories are made up. They are like what link workers told the team.

1. Mrs A had been to the surgery eleven times in a year. The link worker found nowhere to send her.
So they drank tea every second Tuesday. In spring Mrs A asked about a gardening club herself.

2. Mr B did not open letters any more. The link worker sat beside him while he opened one a week.
Nothing was solved on the first day. After two months he rang the council on his own.
`;

const leaflet = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130" font-family="sans-serif">
<rect width="800" height="1130" fill="#fff"/><rect width="800" height="210" fill="#0b5c62"/>
<text x="60" y="100" font-size="54" fill="#fff">Not sure who can help?</text>
<text x="60" y="165" font-size="34" fill="#fff">A link worker has time for you.</text>
<g font-size="34" fill="#222"><text x="60" y="310">• You can talk about anything.</text>
<text x="60" y="380">• You need not be ill.</text><text x="60" y="450">• It costs nothing.</text>
<text x="60" y="590">Ask at the desk of your surgery.</text></g>
<text x="60" y="1070" font-size="24" fill="#555">A draft, invented for the example</text></svg>`;

/** What there was to read before the meeting of ten people, ten days ahead. */
export async function papersBefore({ db, noor }: Where, meeting: Meeting) {
	await at(-51, '14:00', async () => {
		await bring(db, noor, meeting, 2, {
			words: 'The team wrote two short stories. They show what they mean by staying with people.',
			file: {
				name: 'Two short stories.txt',
				media_type: 'text/plain; charset=utf-8',
				bytes: Buffer.from(stories)
			}
		});
		await bring(db, noor, meeting, 3, {
			words:
				'Think of a time when somebody did not understand where you come from.\n\nYou need not tell us about it. It helps to have it in mind.'
		});
	});
	await at(-50, '10:00', () => meetings.papersOut(db, noor, meeting));
}

/** What there is so far for the next one: its papers are not out yet. */
export async function papersSoFar({ db, noor }: Where, meeting: Meeting) {
	const bytes = await sharp(Buffer.from(leaflet)).png().toBuffer();
	await at(-2, '15:00', () =>
		bring(db, noor, meeting, 3, {
			words: 'This is a first draft. Would you pick it up? What is missing?',
			link: 'https://www.example.org/leaflets',
			file: { name: 'Leaflet, first draft.png', media_type: 'image/png', bytes }
		})
	);
}

/** One that was planned, and then did not take place. */
export async function calledOff({ db, group, noor }: Where) {
	const meeting = await at(-3, '12:20', () =>
		meetings.makeMeeting(db, noor, group, {
			title: 'An extra hour about the leaflet',
			on_day: on(27),
			starts: '14:00',
			ends: '15:00',
			place: 'Library, Example Road, Sheffield',
			travel: '',
			link: '',
			items: [{ id: null, title: 'The leaflet, page by page', minutes: 50, thread: null }]
		})
	);
	const why = 'Too few of us can come that day. We talk about the leaflet at the next meeting.';
	await at(-2, '09:40', async () => made(await meetings.cancelMeeting(db, noor, meeting, why)));
}

async function bring(
	db: Db,
	noor: Actor,
	meeting: Meeting,
	place: number,
	paper: Partial<meetings.Paper>
) {
	const item = await meetings.itemAt(db, meeting, String(place));
	const none = { words: '', link: '', file: null };
	await meetings.keepPaper(db, noor, meeting, item, { ...none, ...paper });
}

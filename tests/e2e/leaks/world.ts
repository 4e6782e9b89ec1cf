import * as accounts from '#server/accounts/index.ts';
import { open, type Db } from '#server/db/open.ts';
import { personRef } from '#server/invitations/index.ts';
import { signInAll, type Kind } from '../walk/people.ts';
import { prepare } from '../walk/places.ts';
import { routes } from '../walk/routes.ts';
import { table } from '../walk/table.ts';
import { elsewhere } from '../tour/elsewhere.ts';
import { plantAnalysis } from './plant-analysis.ts';
import { plantLetter, plantWork, takeFiles } from './plant-office.ts';
import { plantLocked } from './plant-locked.ts';
import { plantWorry } from './plant-worry.ts';
import { plantNames } from './plant-name.ts';
import { plantOwn } from './plant-own.ts';
import { actorOf, plant, type Plant } from './plant.ts';

export type World = {
	plants: Plant[];
	cookies: Record<Kind, string>;
	/** Every address there is, with every planted thing in it. */
	addresses: string[];
	/** The files that were taken, one of each kind: for the team, and for others. */
	files: { own: string[]; others: string[] };
};

/** The example with planted sentences, people signed in, and all addresses at which to look for them. */
export async function makeWorld(databasePath: string): Promise<World> {
	const db = open(databasePath);
	const places = await prepare(db);
	const cookies = await signInAll(db, places);
	const giver = await whoHas(db, cookies.member);
	const other = await whoHas(db, cookies['other member']);
	const session = accounts.hashToken(cookies.member.replace('session=', '')).slice(0, 16);
	const mine = /[^/]+$/.exec(at('/groups/[group]/contributions/[ref]'))?.[0] ?? '';

	const plants: Plant[] = [
		...(await plant(db, giver, other)),
		...(await plantLocked(db, other)),
		...(await plantWorry(db, giver, other)),
		...(await plantOwn(db, giver, { group: places.group, ref: mine })),
		...(await plantWork(db, places.group, mine)),
		...(await plantAnalysis(db, giver, { group: places.group, ref: mine })),
		...(await plantNames(db)),
		await plantLetter(db, 'quoll-eleven@example.org'),
		{
			words: 'how many people are before me', // what the example's other group was told
			readers: ['member elsewhere', 'organiser elsewhere', 'researcher elsewhere']
		}
	];
	const taken = await takeFiles(db);
	await db.destroy();

	const refs = plants.flatMap(({ ref }) => ref ?? []);
	const others: [RegExp, string[]][] = [
		[new RegExp(mine, 'g'), refs],
		[
			/\/meetings\/2\b/,
			['/meetings/1', '/meetings/3', '/meetings/4', '/meetings/5', '/meetings/6']
		],
		[/link-workers-3\b/, ['link-workers-5']],
		[/prompts\/3\b/, ['prompts/4', 'prompts/5', 'prompts/6']],
		[/(?<=\/themes\/)\d+/, ['1', '11', '12', '14']],
		[/(?<=\/doubts\/)1/, ['2']],
		[/(?<=\/outcomes\/)\d+/, ['1', '7', '8', '9']]
	];
	const plain = routes().map(({ id }) => at(id));
	const varied = others.flatMap(([part, instead]) =>
		plain
			.filter((address) => address.search(part) >= 0)
			.flatMap((address) => instead.map((other) => address.replace(part, other)))
	);
	const file = (numbers: number[]) =>
		numbers.flatMap((number) =>
			['', '/about.txt', '/file'].map((end) => `/studies/link-workers/exports/${number}${end}`)
		);
	const files = { own: file(taken.own), others: file(taken.others) };
	const person = `/groups/deep-end/people/${personRef(places.group, giver.person)}`;
	const searches = ['/groups/deep-end', '/groups/harbour-lane', '/studies/link-workers'].flatMap(
		(place) => ['quoll', 'numbat', 'wombat', 'people'].map((word) => `${place}/search?q=${word}`)
	);
	const more = [
		...plants.flatMap(({ at: own }) => own ?? []),
		...[person, `${person}/reach`, `${person}/permissions`, `${person}/name`, `${person}/needs`],
		...['/groups/deep-end/prompts/link-workers-3?page=all', '/admin/outbox?from=9'],
		...['/groups/harbour-lane/prompts/video-visits-1', ...files.own, ...files.others],
		...searches
	];
	const addresses = [...plain, ...varied, ...elsewhere.map(({ address }) => address), ...more];
	return { plants, cookies, addresses: [...new Set(addresses)], files };

	function at(id: string) {
		return places.address(id, table[id] ?? { open: [] }, session);
	}
}

async function whoHas(db: Db, cookie: string) {
	const { person_id } = await db
		.selectFrom('session')
		.select('person_id')
		.where('id', '=', accounts.hashToken(cookie.replace('session=', '')))
		.executeTakeFirstOrThrow();
	return actorOf(db, person_id);
}

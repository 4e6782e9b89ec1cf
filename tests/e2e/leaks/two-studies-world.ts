import { open } from '#server/db/open.ts';
import type { House } from '../support/house.ts';
import { signInAll } from '../walk/people.ts';
import { prepare } from '../walk/places.ts';
import { routes } from '../walk/routes.ts';
import { table } from '../walk/table.ts';
import { meetTwo } from './two-studies.ts';

/** The meeting, who asks, and every address at which to look for it. */
export async function makeWorld(server: House) {
	const db = open(server.databasePath);
	const places = await prepare(db);
	const met = await meetTwo(db);
	const first = await signInAll(db, { ...places, group: met.group, study: met.study });
	await db.destroy();
	const cookies = {
		one: first.lead,
		other: first['researcher elsewhere'],
		organiser: first.organiser
	};
	const group = '/groups/deep-end';
	const here = `${group}/meetings/${met.number}`;
	const refs = Object.values(met.noted).flatMap(({ all }) => all);
	const plain = routes()
		.filter(({ id }) => /^\/(me|groups|studies|$)/.test(id) && !id.includes('/me/devices/['))
		.map(({ id }) => places.address(id, table[id] ?? { open: [] }, ''));
	const varied = plain.flatMap((address) => [address, ...variants(address)]);
	const asked = ['Gecko', 'Ibex', 'Jackal'].flatMap((word) =>
		['/studies/link-workers', '/studies/video-visits', group].map(
			(place) => `${place}/search?q=${word.toLowerCase().slice(0, 4)}`
		)
	);
	const addresses = [...new Set([...varied, ...asked, ...met.files])];
	return { ...met, cookies, group, here, addresses };

	function variants(address: string): string[] {
		const inMeeting = address
			.replace(/\/meetings\/\d+/, `/meetings/${met.number}`)
			.replace(/\/(papers|notes|agenda)\/\d+/, '/$1/%');
		const items = inMeeting.includes('%')
			? ['1', '2', '3'].map((place) => inMeeting.replace('%', place))
			: inMeeting === address
				? []
				: [inMeeting];
		const of = /\/(contributions|actions|change|remove)\/[A-Za-z0-9-]{4,}/;
		const points = of.test(address) ? refs.map((ref) => inMeeting.replace(of, `/$1/${ref}`)) : [];
		const findings = /\/prompts\/link-workers-\d+/.test(address)
			? Object.values(met.prompts).map((each) =>
					address.replace(/\/prompts\/link-workers-\d+/, `/prompts/${each}`)
				)
			: [];
		const all = [...items, ...points, ...findings];
		const both = [address, ...all].filter((each) => each.startsWith('/studies/link-workers'));
		return [...all, ...both.map((each) => each.replace('link-workers', 'video-visits'))];
	}
}

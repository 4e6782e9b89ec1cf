import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import { within, withinKey } from '$lib/server/http/limits';
import * as meetings from '$lib/server/meetings';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const HOUR = 3600;

/** The calendar of whoever made this address, for their calendar program: nobody signs in here. */
export const GET: RequestHandler = async (event) => {
	const world = { origin: settings.address, sender: settings.mailFrom, name: settings.name };
	const calendar = await meetings.calendarAt(db, event.params.key, world);
	// many people's programs ask from one network, so only what misses counts against it
	if (calendar === null) return error((await within(event, 'calendar')) ? 404 : 429, 'not found');
	if (!(await withinKey('calendar', event.params.key)))
		return new Response(null, { status: 429, headers: { 'Retry-After': String(HOUR) } });
	return new Response(calendar, {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'inline; filename="meetings.ics"',
			'X-Robots-Tag': 'noindex'
		}
	});
};

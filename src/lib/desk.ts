import { count } from '#lib/text/dates.ts';

/** What came, and from whom, where that is known. */
export function arrived(channel: 'post' | 'phone', name: string | null) {
	const what = { post: 'A letter came', phone: 'A message came by phone' };
	return name ? `${what[channel]} from ${name}` : what[channel];
}

/** About how long something takes, in words. */
export function lasting(minutes: number): string {
	if (minutes < 90) return `about ${count(minutes, 'minute', 'minutes')}`;
	const halves = Math.round(minutes / 30);
	const hours = Math.floor(halves / 2);
	if (halves % 2) return `about ${hours} and a half hours`;
	return `about ${count(hours, 'hour', 'hours')}`;
}

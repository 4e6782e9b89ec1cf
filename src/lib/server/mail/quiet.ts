import type { Instant } from '../db/index.ts';

/** From that hour to that hour, London time, letters wait that can wait. */
export type QuietHours = { from: number; to: number };

/** Whether it is quiet then. Hours may run over midnight. */
export function isQuiet(at: Instant, hours: QuietHours | null | undefined): boolean {
	if (!hours) return false;
	const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
	const { from, to } = hours;
	return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

import { field } from '$lib/server/http';
import * as v from 'valibot';
import { chosen, type Filters } from '../findings';

/** Who will see the file; null until it was said. */
export function audienceOf(wanted: string | null) {
	const result = v.safeParse(field.choice(['team', 'others'], ''), wanted);
	return result.success ? result.output : null;
}

/** What the file is narrowed to, as ids and in words. */
export function narrowed(filters: Filters, wanted: URLSearchParams) {
	const { finding, group, ids } = chosen(filters, wanted);
	const words = [finding && `finding ${finding.prompt.number}`, group && `group ${group.name}`];
	return { filter: ids, filterWords: words.filter(Boolean).join(', ') || null };
}

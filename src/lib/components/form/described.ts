/** The ids that `aria-describedby` names, in reading order; nothing when there are none. */
export function described(...ids: (string | false | undefined)[]): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}

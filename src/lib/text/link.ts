/** Whether words are the whole address of a page elsewhere, or nothing. */
export function isLink(words: string): boolean {
	return words === '' || (/^https?:\/\//i.test(words) && URL.canParse(words));
}

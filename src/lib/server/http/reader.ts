/**
 * Whether a script sends or saves from a page that was made for somebody else, who was signed in on this
 * device before: their words are not this one's. What is not from our script says nothing of that.
 */
export function isSomebodyElses(request: Request, reader: string | null): boolean {
	const from = request.headers.get('x-reader');
	return from !== null && reader !== null && from !== reader;
}

/** What an answer box must say, and what it carries unseen. */
export type Box = {
	/** the one-time id, so that pressing twice stores once */
	id: string;
	/** whom to ring, and all who run the group and so read it */
	organiser: string;
	runBy: string;
	phone: string;
	/** where people of the group find support: HTML made by our own Markdown renderer */
	support: string;
	study: string;
	/** how whoever writes is named here */
	name: string;
	badge: 'research team' | 'organiser' | null;
	/** what it answers is private, and so is the reply */
	onlyPrivate: boolean;
};

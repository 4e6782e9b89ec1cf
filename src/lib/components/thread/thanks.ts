type Sent = { kind: string; number: number | null; asks?: unknown };

/** What is said first once something was sent: in the page's title too. */
export function thanks({ kind, number, asks }: Sent): string {
	const what = asks ? 'question' : kind === 'reply' ? 'reply' : 'answer';
	return number === null
		? `Thank you. Your private ${what} is sent.`
		: `Thank you. Your ${what} is number ${number}.`;
}

/** What is said first once something was sent: in the page's title too. */
export function thanks({ kind, number }: { kind: string; number: number | null }): string {
	const what = kind === 'reply' ? 'reply' : 'answer';
	return number === null
		? `Thank you. Your private ${what} is sent.`
		: `Thank you. Your ${what} is number ${number}.`;
}

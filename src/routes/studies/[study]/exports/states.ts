/** How far a file is, in short. */
export const states = {
	waiting: 'waits for its turn',
	making: 'is being made',
	ready: 'ready to fetch',
	failed: 'could not be made',
	gone: 'no longer here'
} as const;

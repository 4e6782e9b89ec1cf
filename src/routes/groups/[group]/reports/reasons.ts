/** Why something was reported, in words. */
export const reasons = {
	rude: 'rude, or hurts somebody',
	'private detail': 'tells something private about a person',
	other: 'something else'
} as const;

/** What to say at the box that is empty although people are to be reached by it. */
export const reachMissing = {
	email: 'Enter an email address, or choose another way',
	phone: 'Enter a phone number, or choose another way',
	address: 'Enter a postal address, or choose another way'
};

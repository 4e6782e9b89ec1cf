/** How a contribution came, as pages say it. */
export const ways = {
	web: 'online',
	email: 'by email',
	phone: 'by phone',
	post: 'by post',
	meeting: 'in a meeting'
} as const;

/**
 * Signs in as a person of the example, and returns the cookie.
 *
 * @param {string} address
 * @param {string} role
 */
export async function signIn(address, role) {
	const response = await fetch(`${address}/demo/sign-in`, {
		method: 'POST',
		body: new URLSearchParams({ as: role }),
		headers: { Accept: 'text/html', Origin: address },
		redirect: 'manual'
	});
	const [cookie] = response.headers.getSetCookie();
	if (response.status !== 303 || !cookie) throw new Error(`sign-in answered ${response.status}`);
	return cookie.split(';')[0] ?? '';
}

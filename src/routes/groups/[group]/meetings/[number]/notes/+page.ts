// typing goes on while others note and while the line is down: this page is taken over by the browser
export const csr = true;

// Pages are made on the server; nothing is hydrated. A route that works continuously says so itself.
export const csr = false;

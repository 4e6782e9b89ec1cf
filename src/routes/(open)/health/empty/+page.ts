// A page of nothing, without our frame: what the framework alone costs. `npm run bench` measures against it.
export const load = () => ({ bare: true });

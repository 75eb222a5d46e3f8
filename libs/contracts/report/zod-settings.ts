import * as z from 'zod/mini';

// zod compiles its schemas with `new Function` where it may. In a page the content security policy
// forbids that, and even trying is reported as a violation; the form is small enough to do without.
z.config({ jitless: typeof document !== 'undefined' });

export { z };

// Stands in for `server-only` in tests, which run neither in the browser nor under Next.js.
export {};

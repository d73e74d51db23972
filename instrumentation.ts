/** Runs once before the server takes its first request: checks the configuration, brings the database up to date, makes a first installation. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { startUp } = await import('./lib/services/start-up');
  await startUp();
}

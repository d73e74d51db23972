/**
 * The command line for operators. Answers as JSON on stdout, words on stderr, exit code 0 only when done. Every command
 * but `clock` and `fee` opens the configured database, brings it up to date, and calls the same services as the other doors.
 */
import { Command, CommanderError } from 'commander';
import { closeDatabase, databaseName, databaseTrouble, isMade, prepareDatabase } from '@/lib/services/database';
import { consoleWords } from '@/lib/i18n/console';
import { ConfigurationError } from '@/lib/platform/env';
import { clockFields, feeFields, printClock, printFee } from './clock-commands';
import { Complaint, complain } from './terminal';
import { importCaseLedger, importDisclosureLedger, importDisputeLedger } from './import-commands';
import { checkReport, printReport, verifyAll } from './report-commands';

const t = consoleWords();

/**
 * Runs one command between opening and closing the database.
 * @param mayMake whether the command may make the database; by default it must be there, for its address may be mistyped.
 */
const running =
  <A extends unknown[]>(command: (...args: A) => Promise<void>, mayMake: (...args: A) => boolean = () => false) =>
  async (...args: A): Promise<void> => {
    try {
      const isThere = mayMake(...args) || (await isMade());
      if (!isThere) throw new Complaint(t('database.missing', { database: databaseName() }));
      await prepareDatabase();
      await command(...args);
    } finally {
      await closeDatabase();
    }
  };

/** Read only when asked for: it brings the services that every other command starts without. */
const installation = () => import('./installation-commands');
const always = () => true;
const namesBody = (_file: string, { body }: { body?: string }) => body !== undefined;

const program = new Command('gongkai')
  .description(t('cli.about'))
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stderr.write(text) });

const ledgers = program.command('import').description(t('cli.import'));
ledgers
  .command('cases')
  .description(t('cli.importCases'))
  .argument('<file>', t('cli.file'))
  .option('--dry-run', t('cli.dryRun'), false)
  .option('--reason <text>', t('cli.reason'))
  .option('--body <name>', t('cli.bodyOption'))
  .action(running(importCaseLedger, namesBody));
ledgers
  .command('disputes')
  .description(t('cli.importDisputes'))
  .argument('<file>', t('cli.file'))
  .option('--dry-run', t('cli.dryRun'), false)
  .option('--reason <text>', t('cli.reason'))
  .option('--body <name>', t('cli.bodyOption'))
  .action(running(importDisputeLedger, namesBody));
ledgers
  .command('disclosures')
  .description(t('cli.importDisclosures'))
  .argument('<file>', t('cli.file'))
  .option('--dry-run', t('cli.dryRun'), false)
  .option('--reason <text>', t('cli.reason'))
  .option('--body <name>', t('cli.bodyOption'))
  .action(running(importDisclosureLedger, namesBody));
const report = program
  .command('report')
  .description(t('cli.report'))
  .argument('<year>', t('cli.year'))
  .option('--form <form>', t('cli.form'))
  .option('--as-of <day>', t('cli.asOf'))
  .option('--body <name>', t('cli.reportBody'))
  .option('--format <format>', t('cli.format'), 'json')
  .option('--out <file>', t('cli.out'))
  .action(running(printReport));
report
  .command('check')
  .description(t('cli.reportCheck'))
  .argument('<year>', t('cli.year'))
  .action(running(checkReport));
program.command('verify').description(t('cli.verify')).action(running(verifyAll));
const piped = (command: string, example: object, fields: readonly string[]) =>
  `\n${t('cli.fields')}\n  ${fields.join('\n  ')}\n\n${t('cli.example')}\n  echo '${JSON.stringify(example)}' | npm run --silent gongkai -- ${command}`;
program
  .command('clock')
  .description(t('cli.clock'))
  .addHelpText('after', piped('clock', { channel: 'in_person', arrivedOn: '2020-03-02' }, clockFields()))
  .action(printClock);
program
  .command('fee')
  .description(t('cli.fee'))
  .addHelpText('after', piped('fee', { mode: 'per_item', count: 35 }, feeFields()))
  .action(printFee);
program
  .command('demo')
  .description(t('cli.demo'))
  .option('--reset', t('cli.reset'), false)
  .action(running(async (options: { reset: boolean }) => (await installation()).demo(options), always));
program
  .command('init')
  .description(t('cli.init'))
  .requiredOption('--body <name>', t('cli.initBody'))
  .action(running(async (options: { body: string }) => (await installation()).init(options), always));
const bodies = program.command('body').description(t('cli.body'));
bodies
  .command('add')
  .description(t('cli.bodyAdd'))
  .argument('<name>', t('cli.initBody'))
  .requiredOption('--under <name>', t('cli.bodyUnder'))
  .requiredOption('--administrator <username>', t('cli.bodyAdministrator'))
  .option('--government', t('cli.bodyGovernment'), false)
  .action(
    running(async (name: string, options: { under: string; administrator: string; government: boolean }) =>
      (await installation()).addBodyUnder(name, options),
    ),
  );
bodies
  .command('list')
  .description(t('cli.bodyList'))
  .action(running(async () => (await installation()).printBodies()));
program
  .command('reset-password')
  .description(t('cli.resetPassword'))
  .argument('<username>', t('cli.username'))
  .action(running(async (username: string) => (await installation()).resetPassword(username)));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (error instanceof Complaint || error instanceof ConfigurationError) {
    complain(error.message);
    process.exitCode = 1;
  } else {
    const trouble = databaseTrouble(error);
    if (trouble === null) throw error;
    complain(trouble);
    process.exitCode = 1;
  }
}

import { Command } from 'commander';
import { openExistingAccess } from '../control/access.ts';
import { readConfig } from '../server/config.ts';
import { CommandError } from './command-error.ts';
import { print } from './output.ts';

export const removeCommand = new Command('remove')
  .description('Take a document out of the graph, with everything that it alone contributed')
  .argument('<document>', 'the document’s id, as status prints it')
  .addHelpText('after', '\nExample:\n  budget-graph remove Document_0a1b2c3d4e5f60718293')
  .action(async (id: string) => {
    const access = await openExistingAccess(readConfig(process.env));
    try {
      if (!(await access.remove(id))) {
        throw new CommandError(
          `There is no document ${id}: "budget-graph status" lists those that are loaded.`,
        );
      }
      await access.renew();
      print(`removed ${id}`);
    } finally {
      await access.close();
    }
  });

#!/usr/bin/env node
// `npx redress …`: runs the built commands; builds first when the sources are newer.
import { becomeCli, checkNode, ensureBuilt, ensureInstalled } from '../tools/setup.mjs';

checkNode();
ensureInstalled();
const args = process.argv.slice(2);
ensureBuilt(args[0] === 'serve' ? ['server', 'web'] : ['server']);
await becomeCli(args);

/** Loaded into a peer: it ends with the process that started it, however that one ends. */
process.stdin.on('end', () => process.exit()).resume();

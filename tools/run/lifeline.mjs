/**
 * Loaded into the process that the starter handed over to. That process leads a group of its own; when the starter
 * is killed the hard way, nobody would stop it any more, and it would keep its port. So it goes too.
 */
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
// Listening must not keep a process alive that has nothing left to do.
process.channel?.unref();
// What this process forks itself leads no group: it must not inherit the flag that loaded this file.
process.execArgv.splice(process.execArgv.indexOf('--import'), 2);

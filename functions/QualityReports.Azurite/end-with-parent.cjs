// Preloaded into Azurite: its standard input is a pipe whose other end the parent holds. When the parent closes it, or dies in whatever way, Azurite ends:
// first as on a signal, so that it saves its data, and after a while in any case.
process.stdin.on('error', () => {});
process.stdin.on('close', () => {
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  setTimeout(() => process.exit(0), 5000).unref();
  process.emit('SIGTERM');
});
process.stdin.resume();

// Ctrl+C reaches Azurite together with its parent. The parent still has requests to end, so only its end counts.
process.on('SIGINT', () => {});
const once = process.once;
process.once = (event, listener) => (event === 'SIGINT' ? process : once.call(process, event, listener));

// Every ten minutes (messages: every minute) Azurite drops what nothing refers to, data that is just being written among it: who reads it waits for ever.
// The sweep at the start is enough. The next one is put off by the longest time that a timer knows.
const path = require('node:path');
const sources = path.dirname(process.argv[1]);
for (const service of ['blob', 'queue'])
  require(path.join(sources, service, 'utils', 'constants.js')).DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1;

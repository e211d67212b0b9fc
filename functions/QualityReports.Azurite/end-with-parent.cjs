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

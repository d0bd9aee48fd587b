// Keeps a page true while it is open: changes from the server, countdowns and relative times.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const language = document.documentElement.lang || 'en';

// The business clock of the demo may run ahead of this computer's clock.
const ahead = Date.parse(meta('turnout-now') ?? new Date().toISOString()) - Date.now();
const now = () => Date.now() + ahead;

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });

function inWords(seconds) {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return relative.format(Math.trunc(seconds / size), unit);
}

function tick(root = document) {
  for (const element of root.querySelectorAll('time[data-relative]')) {
    const seconds = (Date.parse(element.dateTime) - now()) / 1000;
    element.textContent = inWords(seconds);
    element.classList.toggle('is-past', element.dataset.relative === 'deadline' && seconds < 0);
    element.classList.toggle('is-near', element.dataset.relative === 'deadline' && seconds >= 0 && seconds < 86400);
  }
}

tick();
setInterval(tick, 15000);
document.addEventListener('htmx:load', (loaded) => tick(loaded.target.parentElement ?? document));

// Several changes of one case within a moment ask for its row once.
const waiting = new Map();
function announce(name) {
  if (waiting.has(name)) return;
  waiting.set(name, setTimeout(() => {
    waiting.delete(name);
    document.body.dispatchEvent(new CustomEvent(name));
  }, 250));
}

function showState(on) {
  const mark = document.querySelector('[data-live-state]');
  if (!mark) return;
  mark.dataset.liveState = on ? 'on' : 'off';
  mark.querySelector('[data-live-text]').textContent = on ? mark.dataset.on : mark.dataset.off;
}

function announceEverything() {
  document.querySelectorAll('[data-live]').forEach((part) => announce(part.dataset.live));
}

const address = meta('turnout-live');
let stream;
let lost = false;
let again;

function listen() {
  if (stream || document.hidden) return;
  clearTimeout(again);
  stream = new EventSource(address);
  stream.addEventListener('open', () => {
    showState(true);
    // What happened while the stream was away was not heard: everything on the page is asked for once.
    if (lost) announceEverything();
    lost = false;
  });
  stream.addEventListener('error', () => {
    lost = true;
    showState(false);
    // Refused, not cut: the session may have ended. Somebody may sign in again in another tab.
    if (stream?.readyState === EventSource.CLOSED) {
      rest();
      again = setTimeout(listen, 10000);
    }
  });
  stream.addEventListener('changed', (message) => {
    const { caseId, what } = JSON.parse(message.data);
    if (what === 'everything') { announceEverything(); return; }
    announce(`turnout-${what}`);
    announce('turnout-any');
    if (caseId) announce(`turnout-case-${caseId}`);
  });
}

function rest() {
  stream?.close();
  stream = undefined;
  lost = true;
}

// A browser has few connections for one server: pages that nobody looks at leave them to the others.
if (address) {
  listen();
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
}

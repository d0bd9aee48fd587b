// What every page needs of a script: theme, dialogs, shortcuts, drafts, and a session that ended.

const toasts = document.getElementById('toasts');

function toast(text, link) {
  if (toasts.querySelector(`[data-text="${CSS.escape(text)}"]`)) return;
  const box = document.createElement('div');
  box.className = 'toast-card';
  box.dataset.text = text;
  box.append(text);
  if (link) {
    const anchor = Object.assign(document.createElement('a'), { href: link.href, target: '_blank', textContent: link.text });
    box.append(' ', anchor);
  }
  toasts.append(box);
  setTimeout(() => box.remove(), link ? 60000 : 8000);
}

document.addEventListener('click', (click) => {
  const target = click.target;
  if (target.closest('[data-theme-toggle]')) {
    const next = document.documentElement.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
    document.documentElement.setAttribute('data-bs-theme', next);
    localStorage.setItem('turnout-theme', next);
  }
  const opener = target.closest('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  if (target.closest('[data-closes]')) target.closest('dialog')?.close();
  const row = target.closest('[data-href]');
  if (row && !target.closest('a, button, input, label, select, summary')) location.assign(row.dataset.href);
  for (const open of document.querySelectorAll('details.menu[open]')) if (!open.contains(target)) open.open = false;
});

document.addEventListener('keydown', (key) => {
  const typing = key.target.closest('input, textarea, select, [contenteditable]');
  if (key.key === '/' && !typing) {
    const field = document.querySelector('[data-shortcut="/"]');
    if (field) { key.preventDefault(); field.focus(); }
  }
  if (key.key === 'Escape') for (const open of document.querySelectorAll('details.menu[open]')) open.open = false;
});

// A choice in a filter shows its result at once; without this script the button beside it does.
document.addEventListener('change', (change) => {
  const form = change.target.closest('form[data-auto-submit]');
  if (form) form.requestSubmit();
  const all = change.target.closest('[data-selects]');
  if (all) document.querySelectorAll(`input[name="${all.dataset.selects}"]`).forEach((box) => { box.checked = all.checked; });
});

document.addEventListener('submit', (submit) => {
  const question = submit.target.dataset.confirm;
  if (question && !submit.target.dataset.fresh && !confirm(question)) submit.preventDefault();
});

const askToken = () => fetch('/screens/token', { headers: { 'HX-Request': 'true' } }).catch(() => undefined);

const sayFailed = (status) => (status === 401
  ? toast(toasts.dataset.signedOut, { href: toasts.dataset.login, text: toasts.dataset.signIn })
  : toast(toasts.dataset.failed));

document.addEventListener('htmx:responseError', async (failed) => {
  const { status } = failed.detail.xhr;
  // A session that ended takes its token along, so a post is refused before anybody asks who is there.
  sayFailed(status === 403 ? (await askToken())?.status : status);
});

// A form keeps what was typed in this browser until the server has taken it, whatever happens to the session.
const mine = `turnout-draft:${document.querySelector('meta[name="turnout-login"]')?.content ?? ''}:`;
const draftKey = (form) => mine + form.dataset.keep;

function remember(form) {
  const kept = {};
  for (const field of form.elements) {
    if (!field.name || field.name === '_csrf' || field.type === 'file' || field.type === 'hidden') continue;
    if (field.type === 'checkbox' || field.type === 'radio') {
      (kept[field.name] ??= []).push(...(field.checked ? [field.value] : []));
    } else if (field.tagName !== 'BUTTON') {
      kept[field.name] = [field.value];
    }
  }
  localStorage.setItem(draftKey(form), JSON.stringify(kept));
}

function restore(form) {
  const kept = JSON.parse(localStorage.getItem(draftKey(form)) ?? '{}');
  for (const field of form.elements) {
    const values = kept[field.name];
    if (!values || field.type === 'file' || field.type === 'hidden') continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    else field.value = values[0];
  }
}

for (const form of document.querySelectorAll('form[data-keep]')) {
  restore(form);
  form.addEventListener('input', () => remember(form));
  // What the server has as a draft need not be kept here.
  form.addEventListener('htmx:afterRequest', (asked) => {
    if (asked.detail.successful) localStorage.removeItem(draftKey(form));
  });
  // Once the answer is on its way no draft of it is: that would come to a task that is completed.
  form.addEventListener('htmx:beforeRequest', (asked) => { if (form.dataset.fresh) asked.preventDefault(); });
}

for (const form of document.querySelectorAll('form')) {
  if (!form.querySelector('[data-hide]')) continue;
  showHidden(form);
  form.addEventListener('input', () => showHidden(form));
}

// Fields that the form hides under a condition: field=value;field!=value.
function showHidden(form) {
  for (const field of form.querySelectorAll('[data-hide]')) {
    const hidden = field.dataset.hide.split(';').every((one) => {
      const [, name, sign, constant] = /^([\w-]+)(!?=)(.*)$/.exec(one);
      const value = new FormData(form).get(name) ?? '';
      return (value === constant) === (sign === '=');
    });
    field.hidden = hidden;
    field.querySelectorAll('input, select, textarea').forEach((input) => { input.disabled = hidden; });
  }
}

for (const done of document.querySelectorAll('[data-forget]')) localStorage.removeItem(mine + done.dataset.forget);

// Whoever signs out leaves nothing to the next one at this computer. A session that just ended keeps what was typed.
document.addEventListener('submit', (submit) => {
  if (!submit.target.matches('[data-leaves]')) return;
  Object.keys(localStorage).filter((key) => key.startsWith(mine)).forEach((key) => localStorage.removeItem(key));
});

// Back from the next page, the same page may be shown as it was left.
addEventListener('pageshow', (shown) => {
  if (!shown.persisted) return;
  for (const form of document.querySelectorAll('form')) {
    delete form.dataset.fresh;
    delete form.dataset.sent;
  }
});

// A draft that is under way comes first, or it would come to a task that is completed. One that hangs holds up nothing.
const draftIsThere = (form) => (form.classList.contains('htmx-request')
  ? Promise.race([
    new Promise((done) => { form.addEventListener('htmx:afterRequest', done, { once: true }); }),
    new Promise((done) => { setTimeout(done, 3000); }),
  ])
  : undefined);

// The session may have been renewed in another tab since this page was made: send with the token of now.
document.addEventListener('submit', async (submit) => {
  const form = submit.target;
  const token = form.querySelector('input[name="_csrf"]');
  if (!form.dataset.keep || !token || form.dataset.fresh || submit.defaultPrevented) return;
  submit.preventDefault();
  if (form.dataset.asking) return;
  form.dataset.asking = 'true';
  const answer = await askToken();
  delete form.dataset.asking;
  if (answer?.ok) {
    token.value = (await answer.json()).token;
    form.dataset.fresh = 'true';
    await draftIsThere(form);
    form.requestSubmit(submit.submitter);
  } else {
    sayFailed(answer?.status);
  }
});

// A second click while the first is on its way would do it twice. An answer that is no page lets the form go again.
document.addEventListener('submit', (submit) => {
  const form = submit.target;
  if (form.method !== 'post' || submit.defaultPrevented) return;
  if (form.dataset.sent) {
    submit.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  setTimeout(() => delete form.dataset.sent, 10000);
});

// The result of one upload.

import { fetchFile, get, send, sentenceOf, upload as sendFile } from './api.js';
import { answerOf } from './answer.js';
import { announce, fill, h } from './dom.js';
import { badge, failure, loading, saveButton } from './parts.js';
import { nameOf } from './periods.js';
import { instant, periodName, size, t } from './text.js';
import { watch } from './watch.js';

// An answer needs a second or two: the wait for it is not extended by the usual pause.
const WhileProcessing = 700;
const HeldBack = 'RETURN_HELD_BACK';

/** The page of an upload. */
export async function uploadPage({ me }, locality, period, id) {
  const isClerk = me.roles.some((role) => role.role === 'clerk' && role.area === locality);
  const path = `submissions/${locality}/${period}/${id}`;
  const [state, answer, facts] = [h('div', null, loading()), h('div', { 'aria-live': 'polite' }), h('div', null)];
  const watching = watch(path, {
    onData: async (upload) => {
      fill(facts, factsOf(upload));
      fill(state, headOf(upload));
      announce(t(`state.${upload.state}`));
      fill(answer, await detailsOf(upload, path, locality, period, isClerk));
    },
    onError: (error) => fill(state, failure(error, () => watching.again())),
    pause: (upload) => (upload?.state === 'processing' ? WhileProcessing : null),
  });
  return {
    title: `${nameOf(me, locality)} ${periodName(period)}`,
    leave: watching.stop,
    node: h('div', { class: 'page' },
      h('p', { class: 'over' }, h('a', { href: `#/clerk/${locality}/${period}` }, t('upload.back', { period: periodName(period) }))),
      h('h1', null, nameOf(me, locality), ' ', h('small', null, periodName(period))),
      state,
      answer,
      facts),
  };
}

const Waiting = { processing: 'upload.wait', awaitingScan: 'upload.awaitingScan' };

const waitOf = ({ state }) => h('div', { class: 'verdict wait' },
  h('h2', { class: 'verdict-words' }, t(`state.${state}`)), h('p', null, t(Waiting[state])), h('progress', { 'aria-label': t(`state.${state}`) }));

const headOf = (upload) => (upload.state in Waiting
  ? waitOf(upload)
  : ['superseded', 'unchanged', 'failed'].includes(upload.state) && h('div', { class: 'notice' }, h('p', { class: 'notice-title' }, badge(upload.state)), h('p', null, t(`upload.${upload.state}`))));

async function detailsOf(upload, path, locality, period, isClerk) {
  if (['processing', 'awaitingScan', 'failed'].includes(upload.state))
    return null;
  let feedback;
  let history;
  try {
    feedback = (await get(`${path}/findings`)).data;
    history = (await get(`submissions/${locality}/${period}`)).data;
  } catch (error) {
    return failure(error);
  }
  const isHeldBack = isClerk && feedback.findings.some((finding) => finding.code === HeldBack);
  const canExplain = isClerk && upload.isCurrent && feedback.warnings > 0;
  return answerOf(feedback, {
    // A file that was held back is not what counts.
    hasVerdict: !isHeldBack,
    level: 2,
    extra: h('div', { class: 'buttons' },
      upload.hasReturned && saveButton(t('upload.returned'), `${path}/returned`, `${locality}-${period}-returned.xlsx`, feedback.errors > 0 ? 'main' : 'plain'),
      isHeldBack && confirmButton(upload, path, locality, period),
      isClerk && feedback.errors > 0 && h('a', { class: 'button', href: `#/clerk/${locality}/${period}` }, t('upload.next'))),
    reasonFor: canExplain ? (finding) => reasonOf(finding, path, history.acknowledgements) : null,
  });
}

// The very bytes that were held back are sent again, now as meant.
function confirmButton(upload, path, locality, period) {
  const done = h('p', { class: 'soft', role: 'status' });
  const button = h('button', { type: 'button', class: 'main', onclick: confirm }, t('upload.confirm'));

  async function confirm() {
    button.disabled = true;
    try {
      const query = new URLSearchParams({ confirm: 'true', ...(upload.fileName && { name: upload.fileName }) });
      const { id } = await sendFile(`submissions/${locality}/${period}?${query}`, await fetchFile(`${path}/original`), () => {});
      location.hash = `#/clerk/${locality}/${period}/${id}`;
    } catch (error) {
      button.disabled = false;
      done.textContent = sentenceOf(error, t('send.broken'));
    }
  }

  return h('div', null, button, done);
}

function reasonOf(finding, path, known) {
  const before = known.find((one) => one.code === finding.code && one.subject === (finding.subject ?? ''));
  const id = `reason-${Math.random().toString(36).slice(2)}`;
  const field = h('textarea', { id, rows: 2, maxlength: 500, required: true });
  field.value = before?.reason ?? '';
  const done = h('p', { class: 'soft', role: 'status' }, before && t('reason.kept'));
  const form = h('form', { class: 'reason', onsubmit: keep }, h('label', { for: id }, t('reason.label')), field, h('button', { type: 'submit', class: 'plain' }, t('reason.keep')), done);

  async function keep(event) {
    event.preventDefault();
    try {
      const { results } = await send('POST', `${path}/acknowledgements`, { items: [{ code: finding.code, subject: finding.subject ?? '', reason: field.value }] });
      const [{ result }] = results;
      done.textContent = t(`reason.${result}`);
      form.classList.toggle('kept', result === 'kept');
    } catch (error) {
      done.textContent = sentenceOf(error, t('error.unknown'));
    }
  }

  return form;
}

const factsOf = (upload) => h('dl', { class: 'facts' },
  [
    ['facts.when', instant(upload.submittedAt)],
    ['facts.by', upload.by ?? '—'],
    ['facts.file', `${upload.fileName ?? '—'} (${size(upload.bytes)})`],
    ['facts.hash', upload.sha256 ?? '—'],
    ['facts.id', upload.id],
  ].map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value))));

// Sending a file: choose or drop it, check it or submit it, see the progress and the result.

import { refuseLarger, sentenceOf, upload } from './api.js';
import { announce, fill, h } from './dom.js';
import { answerOf } from './answer.js';
import { limits } from './session.js';
import { size, t } from './text.js';

/** The step in which a clerk sends the return. */
export function sender(locality, period, onSent) {
  const path = `submissions/${locality}/${period}`;
  const { returnBytes } = limits();
  const input = h('input', { type: 'file', id: 'file', class: 'only-read', accept: '.xlsx', onchange: () => choose(input.files[0] ?? null) });
  const chosen = h('p', { class: 'chosen' }, t('send.none'));
  const bar = h('progress', { max: 1, value: 0, 'aria-label': t('send.progress') });
  const progress = h('div', { class: 'progress', hidden: true }, bar, h('p', null));
  const result = h('div', { class: 'result' });
  const check = h('button', { type: 'button', class: 'plain', disabled: true, onclick: () => run(true) }, t('send.check'));
  const submit = h('button', { type: 'button', class: 'main', disabled: true, onclick: () => run(false) }, t('send.submit'));
  const area = h('div', { class: 'drop' },
    input,
    h('label', { for: 'file', class: 'drop-label' }, h('span', { class: 'drop-sign', 'aria-hidden': 'true' }, '⬆'), h('strong', null, t('send.choose')), h('span', null, t('send.drop', { size: size(returnBytes) }))),
    chosen);
  let file = null;

  function choose(one) {
    file = one;
    fill(chosen, one ? t('send.chosen', { name: one.name, size: size(one.size) }) : t('send.none'));
    check.disabled = submit.disabled = one === null;
    fill(result);
  }

  async function run(isCheck) {
    check.disabled = submit.disabled = true;
    fill(result);
    show(0, t('send.sending', { percent: 0 }));
    progress.hidden = false;
    try {
      refuseLarger(file, returnBytes, t('send.large', { size: size(returnBytes) }));
      const query = new URLSearchParams(isCheck ? { check: 'true', name: file.name } : { name: file.name });
      const answer = await upload(`${path}?${query}`, file, (part) => show(part, part < 1 ? t('send.sending', { percent: Math.round(100 * part) }) : t('send.reading')));
      if (isCheck)
        showAnswer(answerOf(answer, { isCheck: true }));
      else
        location.hash = `#/clerk/${locality}/${period}/${answer.id}`;
    } catch (error) {
      showAnswer(h('div', { class: 'notice bad' }, h('p', { class: 'notice-title' }, t('send.failed')), h('p', null, sentenceOf(error, t('send.broken')))));
    } finally {
      progress.hidden = true;
      check.disabled = submit.disabled = file === null;
      onSent();
    }
  }

  function show(part, text) {
    bar.value = part;
    progress.querySelector('p').textContent = text;
  }

  function showAnswer(node) {
    fill(result, node);
    const title = result.querySelector('[tabindex="-1"]') ?? result.firstChild;
    title.focus?.();
    announce(title.textContent);
  }

  listenForDrops(area, (dropped) => {
    input.value = '';
    choose(dropped);
  });
  return h('section', { class: 'panel step', 'aria-labelledby': 'send' },
    h('h2', { id: 'send' }, h('span', { class: 'step-number', 'aria-hidden': 'true' }, '2'), t('send.title')),
    area,
    h('div', { class: 'buttons' }, check, submit, h('span', { class: 'soft' }, t('send.check.text'))),
    progress,
    result);
}

function listenForDrops(area, onFile) {
  const over = (event) => {
    event.preventDefault();
    area.classList.add('over');
  };
  area.addEventListener('dragenter', over);
  area.addEventListener('dragover', over);
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    if (event.dataTransfer.files.length > 0)
      onFile(event.dataTransfer.files[0]);
  });
}

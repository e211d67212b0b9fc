// The answer to a file: the state in large words, and each finding with its cell, the value found and the correction.

import { h } from './dom.js';
import { pick, t } from './text.js';

const Signs = { error: '✕', warning: '!', note: 'i' };
const Words = { accepted: 'good', warnings: 'warn', invalid: 'bad', rejected: 'bad', failed: 'bad' };

/** The whole answer of a `findings.json`, or of a check, under headings of a level. `reasonFor` makes the part below a warning. */
export function answerOf(feedback, { isCheck = false, hasVerdict = true, level = 3, extra = null, reasonFor = null } = {}) {
  return h('div', { class: 'answer' },
    hasVerdict && headOf(feedback, isCheck, level),
    extra,
    feedback.findings.length > 0 && findingsOf(feedback, reasonFor, hasVerdict ? level + 1 : level));
}

function headOf({ outcome, errors, warnings, notes }, isCheck, level) {
  return h('div', { class: `verdict ${Words[outcome] ?? ''}` },
    h(`h${level}`, { tabindex: -1, class: 'verdict-words' }, h('span', { 'aria-hidden': 'true' }, { good: '✓ ', warn: '✓ ', bad: '✕ ' }[Words[outcome]]), t(`${isCheck ? 'check' : 'outcome'}.${outcome}`)),
    h('p', null, t(`${isCheck ? 'check' : 'outcome'}.${outcome}.text`)),
    h('p', { class: 'counts-row' }, [['error', errors], ['warning', warnings], ['note', notes]]
      .map(([severity, n]) => h('span', { class: `count ${severity}` }, t(`count.${severity}`, { n })))));
}

function findingsOf({ findings, errors, warnings, notes }, reasonFor, level) {
  const sheets = Map.groupBy ? Map.groupBy(findings, (one) => one.sheet ?? '') : groupBySheet(findings);
  const all = errors + warnings + notes;
  return h('div', { class: 'findings' },
    findings.length < all && h('p', { class: 'soft' }, t('findings.capped', { shown: findings.length, all })),
    [...sheets].map(([sheet, list]) => h('section', null,
      h(`h${level}`, null, sheet === '' ? t('findings.file') : t('findings.sheet', { sheet }), h('small', null, ` ${list.length}`)),
      h('ul', null, list.map((finding) => findingOf(finding, reasonFor))))));
}

function groupBySheet(findings) {
  const sheets = new Map();
  for (const one of findings)
    sheets.set(one.sheet ?? '', [...(sheets.get(one.sheet ?? '') ?? []), one]);
  return sheets;
}

function findingOf(finding, reasonFor) {
  const { severity } = finding;
  return h('li', { class: `finding ${severity}` },
    h('p', { class: 'finding-head' },
      h('span', { class: 'finding-sign', 'aria-hidden': 'true' }, Signs[severity]),
      h('span', { class: 'finding-severity' }, t(`severity.${severity}`)),
      finding.cell && h('strong', { class: 'cell' }, finding.cell),
      h('code', null, finding.code)),
    h('p', { class: 'finding-message' }, pick(finding.message)),
    finding.cell && finding.found && h('p', { class: 'finding-found' }, t('finding.found'), h('q', null, finding.found)),
    h('p', { class: 'finding-fix' }, h('span', { 'aria-hidden': 'true' }, '→ '), pick(finding.fix)),
    severity === 'warning' && reasonFor?.(finding));
}

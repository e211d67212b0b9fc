// The figures of a report. Each has a link to its cells.

import { h, table } from './dom.js';
import { openLineage } from './lineage.js';
import { empty } from './parts.js';
import { number, percent, signed, t } from './text.js';

/** A figure of the report as pages show it: its value, the previous one, and the change. */
export function figureOf(report, form, code) {
  if (form.isRate(code)) {
    const rate = report.rates.find((one) => one.code === code);
    const points = (value) => t('points', { n: number(100 * value, 1) });
    return { code, name: form.nameOf(code), unit: '', value: percent(rate.value), previous: percent(rate.previous), change: signed(rate.change, points), n: rate.n, year: signed(rate.changeOnYear, points) };
  }
  const one = report.indicators.find((each) => each.code === code);
  return {
    code, name: form.nameOf(code), unit: unitOf(form, code), value: number(one.total), previous: number(one.previous), change: signed(one.change, number), n: one.n, year: signed(one.changeOnYear, number),
    share: one.relativeChange === null ? null : percent(Math.abs(one.relativeChange)),
  };
}

const unitOf = (form, code) => (form.indicator(code).type === 'yesNo' ? t('figures.localities') : form.unitOf(code));

/** The key figures. */
export const keyFigures = (page) => h('section', { 'aria-labelledby': 'key' },
  h('h2', { id: 'key' }, t('figures.key')),
  h('ul', { class: 'figures' }, page.form.keyFigures.map((code) => figureOf(page.report, page.form, code)).map((figure) => h('li', null,
    h('button', { type: 'button', class: 'figure', onclick: () => openLineage(page, figure.code) },
      h('span', { class: 'figure-name' }, figure.name),
      h('strong', { class: 'figure-value' }, figure.value, ' ', h('small', null, figure.unit)),
      h('span', { class: 'figure-change' }, t('figures.before', { previous: figure.previous, change: figure.change })))))),
  h('p', { class: 'soft' }, t('figures.click')));

/** Every figure, by the sections of the form. */
export function figuresView(page) {
  const { report, form } = page;
  if (!report)
    return { node: empty(t('report.none'), t('report.none.text')) };
  return {
    node: h('div', null,
      h('p', { class: 'soft' }, t('figures.click')),
      h('section', null, h('h2', null, t('figures.rates')), tableOf(page, t('figures.rates'), form.rates.map((rate) => rate.code))),
      form.sections.map((section) => {
        const codes = form.indicators.filter((one) => one.section === section.code && one.addsUp).map((one) => one.code);
        const title = `${section.code} ${form.text(section.title)}`;
        return codes.length > 0 && h('section', null, h('h2', null, title), tableOf(page, title, codes));
      })),
  };
}

function tableOf(page, caption, codes) {
  const numeric = (text) => ({ text, kind: 'number' });
  const columns = [t('figures.figure'), numeric(t('figures.value')), t('figures.unit'), numeric(t('figures.n')), numeric(t('figures.previous')), numeric(t('figures.change')), numeric(t('figures.year'))];
  return table(caption, columns, codes.map((code) => figureOf(page.report, page.form, code)).map((figure) => [
    h('button', { type: 'button', class: 'link', onclick: () => openLineage(page, figure.code) }, h('code', null, figure.code), ' ', figure.name),
    figure.value, figure.unit, number(figure.n), figure.previous, figure.change, figure.year]));
}

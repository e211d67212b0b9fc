// A clerk's periods with their deadlines.

import { get } from './api.js';
import { h } from './dom.js';
import { empty, isTaking, windowOf } from './parts.js';
import { periodName, pick, t } from './text.js';

/** The periods of a locality. */
export async function periodsPage({ me }, locality) {
  const { today, periods } = (await get('periods')).data;
  const name = nameOf(me, locality);
  const open = periods.filter(isTaking);
  const closed = periods.filter((period) => !isTaking(period));
  return {
    title: name,
    node: h('div', { class: 'page' },
      h('p', { class: 'over' }, t('role.clerk')),
      h('h1', null, name, ' ', h('small', null, locality)),
      h('h2', null, t('periods.open')),
      open.length === 0 ? empty(t('periods.none'), t('periods.none.text')) : h('ul', { class: 'periods' }, open.map((period) => h('li', { class: 'panel' },
        h('h3', null, h('a', { href: `#/clerk/${locality}/${period.period}` }, periodName(period.period)), ' ', h('small', null, t(`kind.${period.kind}`))),
        windowOf(period, today),
        h('p', null, h('a', { class: 'button', href: `#/clerk/${locality}/${period.period}` }, t('periods.go', { period: periodName(period.period) })))))),
      h('h2', null, t('periods.closed')),
      h('ul', { class: 'chips' }, closed.map((period) => h('li', null,
        h('a', { href: `#/clerk/${locality}/${period.period}` }, periodName(period.period), ' ', h('small', null, t(`phase.${period.phase}`))))))),
  };
}

/** The name of a locality, from the user's roles. */
export const nameOf = (me, area) => pick(me.roles.find((role) => role.area === area)?.areaName) || area;

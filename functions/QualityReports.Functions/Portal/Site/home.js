// The first page: an introduction, things to try, and links after sign-in.

import { h } from './dom.js';
import { empty } from './parts.js';
import { isDesk, userName } from './session.js';
import { pick, t } from './text.js';

/** The page without sign-in. */
export function welcomePage(signIn) {
  return {
    title: t('welcome.title'),
    node: h('div', { class: 'page welcome' },
      h('h1', null, t('welcome.title')),
      h('p', { class: 'lead' }, t('welcome.lead')),
      h('p', null, h('button', { type: 'button', class: 'main', onclick: signIn }, t('sign.in'))),
      h('ul', { class: 'promises' }, ['clerk', 'province', 'nation'].map((role) =>
        h('li', null, h('h2', null, t(`welcome.${role}.title`)), h('p', null, t(`welcome.${role}.text`))))),
      isDesk() && h('section', { class: 'panel', 'aria-labelledby': 'try' },
        h('h2', { id: 'try' }, t('try.title')),
        h('p', null, t('try.lead')),
        h('ol', null, ['clerk', 'wrong', 'province', 'nation'].map((step) => h('li', null, t(`try.${step}`)))))),
  };
}

/** The pages that the user may open. */
export function homePage({ me }) {
  const cards = me.roles.map(cardOf).filter((card) => card !== null);
  return {
    title: t('home.title'),
    node: h('div', { class: 'page' },
      h('h1', null, t('home.hello', { name: userName() || me.name })),
      h('p', { class: 'lead' }, t('home.lead')),
      cards.length === 0 ? empty(t('home.none'), t('home.ask', { subject: me.subject })) : h('ul', { class: 'cards' }, cards)),
  };
}

function cardOf({ role, area, areaName }) {
  const href = { clerk: `#/clerk/${area}`, province: `#/province/${area}`, nation: '#/nation' }[role];
  return h('li', null,
    h(href ? 'a' : 'div', { class: 'card', href },
      h('span', { class: 'card-role' }, t(`role.${role}`)),
      h('strong', { class: 'card-area' }, pick(areaName)),
      h('span', { class: 'card-code' }, area),
      h('span', { class: 'card-text' }, t(`role.${role}.text`))));
}

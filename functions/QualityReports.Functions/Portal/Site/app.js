// The frame of every page: the user, the page of the address, the language, and the end of the session.

import { announce, fill, h, openDialog } from './dom.js';
import { get } from './api.js';
import { failure, loading } from './parts.js';
import { isSignedIn, onSession, signIn, signOut, startSession, userName } from './session.js';
import { language, loadTexts, pick, setLanguage, t } from './text.js';
import { clerkPage } from './clerk.js';
import { homePage, welcomePage } from './home.js';
import { nationPage } from './nation.js';
import { periodsPage } from './periods.js';
import { provincePage } from './province.js';
import { uploadPage } from './upload.js';

const Routes = [
  [/^#\/?$/, homePage],
  [/^#\/clerk\/([0-9A-Z-]+)$/, periodsPage],
  [/^#\/clerk\/([0-9A-Z-]+)\/([0-9A-Z-]+)$/, clerkPage],
  [/^#\/clerk\/([0-9A-Z-]+)\/([0-9A-Z-]+)\/([0-9A-Z]+)$/, uploadPage],
  [/^#\/province\/(\d{6})(?:\/([0-9A-Z-]+))?(?:\/([a-z]+))?$/, provincePage],
  [/^#\/nation(?:\/([0-9A-Z-]+))?(?:\/([a-z]+))?$/, nationPage],
];

const main = document.getElementById('main');
let me = null;
let leave = () => {};
let turn = 0;

async function start() {
  await loadTexts();
  let place;
  try {
    place = await startSession();
  } catch (error) {
    fill(main, h('div', { class: 'page' }, failure(error, () => location.reload())));
    return;
  }
  if (place === '#/renewed')
    return showRenewed();
  if (place)
    history.replaceState(null, '', location.pathname + place);
  if (location.hash === '#/renew')
    return signIn('#/renewed');
  window.addEventListener('hashchange', () => show(true));
  // Its address would be another page's.
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  onSession(showSession);
  await show(false);
}

async function show(moveFocus) {
  const mine = ++turn;
  leave();
  leave = () => {};
  document.querySelectorAll('dialog').forEach((dialog) => dialog.close());
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  showHeader();
  fill(main, h('div', { class: 'page' }, loading()));
  try {
    const page = await makePage();
    if (mine !== turn)
      return page.leave?.();
    leave = page.leave ?? leave;
    document.title = `${page.title} · ${t('product')}`;
    fill(main, page.node);
    if (moveFocus)
      main.focus({ preventScroll: true });
    if (moveFocus)
      announce(page.title);
  } catch (error) {
    if (mine !== turn)
      return;
    document.title = t('product');
    fill(main, h('div', { class: 'page' }, h('h1', null, t('error.title')), failure(error, () => show(true)), h('p', null, h('a', { href: '#/' }, t('home.back')))));
  }
  window.scrollTo(0, 0);
}

async function makePage() {
  if (!isSignedIn())
    return welcomePage(() => signIn(location.hash || '#/'));
  me ??= (await get('me')).data;
  showHeader();
  for (const [pattern, page] of Routes) {
    const match = pattern.exec(location.hash || '#/');
    if (match)
      return page({ me, again: () => show(false) }, ...match.slice(1));
  }
  return { title: t('error.title'), node: h('div', { class: 'page' }, h('h1', null, t('page.none')), h('p', null, h('a', { href: '#/' }, t('home.back')))) };
}

function showHeader() {
  document.getElementById('skip').textContent = t('skip');
  fill(document.getElementById('header'),
    h('a', { class: 'brand', href: '#/' }, h('span', { class: 'brand-mark', 'aria-hidden': 'true' }, '✓'), h('span', null, t('product'))),
    me && h('nav', { 'aria-label': t('nav.label') }, places().map(([href, text]) => h('a', { href, 'aria-current': location.hash.startsWith(href) ? 'page' : null }, text))),
    h('div', { class: 'header-end' },
      h('div', { class: 'languages', role: 'group', 'aria-label': t('language.label') }, languageButton('zh', '中文'), languageButton('en', 'English')),
      isSignedIn() && h('span', { class: 'who' }, userName()),
      isSignedIn() && h('button', { type: 'button', class: 'quiet', onclick: signOut }, t('sign.out'))));
  fill(document.getElementById('footer'), h('p', null, t('footer')));
}

function places() {
  const link = { clerk: (area) => `#/clerk/${area}`, province: (area) => `#/province/${area}`, nation: () => '#/nation' };
  return me.roles.filter((role) => link[role.role]).slice(0, 4).map((role) => [link[role.role](role.area), pick(role.areaName)]);
}

function languageButton(one, text) {
  return h('button', {
    type: 'button',
    lang: one === 'zh' ? 'zh-CN' : 'en',
    'aria-pressed': String(language() === one),
    onclick: () => {
      setLanguage(one);
      show(false);
    },
  }, text);
}

// The page keeps its choices and entries; the user signs in in another tab, which notifies this one.
function showSession(event) {
  document.getElementById('renew')?.close();
  if (event === 'renewed')
    return announce(t('session.renewed'));
  const dialog = openDialog(t('session.ended'), t('close'),
    h('p', null, t('session.why')),
    h('p', null, h('a', { class: 'button', href: '#/renew', target: '_blank', rel: 'noopener' }, t('session.renew'))));
  dialog.id = 'renew';
}

function showRenewed() {
  document.title = t('product');
  showHeader();
  fill(main, h('div', { class: 'page narrow' }, h('h1', null, t('session.renewed')), h('p', null, t('session.close'))));
}

start();

// Sign-in: authorization code with PKCE, with the issuer that the app trusts. The tokens are in this tab only.

let manager;
let settings;
let user = null;
let renewal = null;
const tabs = new BroadcastChannel('portal-session');
const listeners = new Set();

/** Reads the settings, and completes a sign-in that has just returned. Returns the address to continue at; null without a sign-in. */
export async function startSession() {
  settings = await (await fetch('settings.json')).json();
  goWhereTheIssuerIs(settings.authority);
  manager = new oidc.UserManager({
    authority: settings.authority,
    client_id: settings.clientId,
    redirect_uri: new URL('.', document.baseURI).href,
    post_logout_redirect_uri: new URL('.', document.baseURI).href,
    response_type: 'code',
    scope: settings.scope,
    automaticSilentRenew: false,
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
  });
  tabs.addEventListener('message', takeOver);
  const place = await endSignIn();
  user = await manager.getUser();
  if (place === '#/renewed' && user)
    tabs.postMessage(user.toStorageString());
  return place;
}

// The local host's issuer has an address in its name, and signs in no user who opened the page by another name of the same machine.
function goWhereTheIssuerIs(authority) {
  const issuer = new URL(authority);
  if (location.hostname === 'localhost' && issuer.hostname === '127.0.0.1' && issuer.port === location.port)
    location.hostname = issuer.hostname;
}

async function endSignIn() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state'))
    return null;
  try {
    return answer.has('code') || answer.has('error') ? (await manager.signinCallback()).state ?? '#/' : '#/';
  } catch (error) {
    console.info('The sign-in did not end well:', error.message);
    return '#/';
  } finally {
    history.replaceState(null, '', location.pathname + location.hash);
  }
}

async function takeOver(event) {
  const renewed = oidc.User.fromStorageString(event.data);
  if (user && user.profile.sub !== renewed.profile.sub)
    return;
  user = renewed;
  await manager.storeUser(user);
  renewal?.resolve();
  renewal = null;
  listeners.forEach((listener) => listener('renewed'));
}

/** Whether a user has signed in; the token may have expired since. */
export const isSignedIn = () => user !== null;

/** Whether the issuer is this site: then it is the local host's, with sample users. */
export const isDesk = () => new URL(manager.settings.authority).origin === location.origin;

/** The API's limits of a file in bytes: `returnBytes`, `rosterBytes`. */
export const limits = () => settings.limits;

/** The user's name. */
export const userName = () => user?.profile.name ?? '';

/** The token for the API. */
export const token = () => user?.access_token ?? '';

/** Opens the issuer's page, and returns to an address. */
export const signIn = (place) => manager.signinRedirect({ state: place });

/** Signs out: here, and at the issuer if it supports that. */
export async function signOut() {
  user = null;
  try {
    await manager.signoutRedirect();
  } catch {
    await manager.removeUser();
    location.assign(location.pathname);
  }
}

/** Notifies a listener that the session `ended` or was `renewed`. */
export const onSession = (listener) => listeners.add(listener);

/** Waits until the user has signed in again in another tab, so that this page loses nothing. */
export function renew() {
  if (!renewal) {
    renewal = Promise.withResolvers ? Promise.withResolvers() : resolvers();
    listeners.forEach((listener) => listener('ended'));
  }
  return renewal.promise;
}

function resolvers() {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
}

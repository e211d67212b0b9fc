// Who is signed in: authorization code with PKCE, against whichever issuer the app trusts. The tokens live in this tab.

let manager;
let settings;
let user = null;
let renewal = null;
const tabs = new BroadcastChannel('portal-session');
const listeners = new Set();

/** Reads the settings, and ends a sign-in that has just come back. Returns the place to go on at; null where none came back. */
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

// On a desk the issuer's name has an address in it, and signs in nobody who came by another name of the same machine.
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

/** Whether somebody has signed in; the token may have ended since. */
export const isSignedIn = () => user !== null;

/** Whether the issuer is this very site: then it is a desk's, with sample users. */
export const isDesk = () => new URL(manager.settings.authority).origin === location.origin;

/** How many bytes the API takes of a file: `returnBytes`, `rosterBytes`. */
export const limits = () => settings.limits;

/** The person's name. */
export const userName = () => user?.profile.name ?? '';

/** The token for the API. */
export const token = () => user?.access_token ?? '';

/** Goes to the issuer's page, and comes back to a place. */
export const signIn = (place) => manager.signinRedirect({ state: place });

/** Leaves: here, and at the issuer where it offers that. */
export async function signOut() {
  user = null;
  try {
    await manager.signoutRedirect();
  } catch {
    await manager.removeUser();
    location.assign(location.pathname);
  }
}

/** Tells a listener that the session `ended` or was `renewed`. */
export const onSession = (listener) => listeners.add(listener);

/** Waits until the person has signed in again, in another tab, so that nothing of this page is lost. */
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

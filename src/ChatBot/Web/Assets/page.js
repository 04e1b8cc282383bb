// Sends every tap and question without leaving a trace in the browser: no address, no history, no form memory. Without
// this script the same buttons and the same form work by plain POST.
(() => {
  'use strict';

  // An address that was scanned or shared names a page, if only by a code: nothing but the start stands in the address bar.
  if (location.pathname !== '/') history.replaceState(null, '', '/');

  const root = document.documentElement;
  const able = window.fetch && window.AbortController && window.SubmitEvent && 'submitter' in SubmitEvent.prototype;
  if (!able) return;

  const patience = 30000;
  const find = id => document.getElementById(id);
  let sending = null;

  root.classList.add('script');
  history.scrollRestoration = 'manual';

  const post = (fields, more) => fetch('/', {
    method: 'POST',
    body: fields,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // The language is in the address by now: the browser's own need not be told again.
    headers: { 'Accept-Language': '*' },
    ...more,
  });

  const alertWith = text => { find('alert').textContent = text; };

  const forget = () => {
    find('screen').querySelectorAll('input').forEach(input => { input.value = ''; });
    find('screen').replaceChildren();
    find('announcer').textContent = '';
    alertWith('');
  };

  const show = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    forget();
    root.lang = page.documentElement.lang;
    root.dir = page.documentElement.dir;
    find('screen').replaceWith(document.adoptNode(page.getElementById('screen')));
    const title = document.querySelector('h1');
    window.scrollTo(0, 0);
    title.focus({ preventScroll: true });
    find('announcer').textContent = title.textContent;
  };

  const send = async fields => {
    if (sending) sending.abort();
    const own = sending = new AbortController();
    const timer = setTimeout(() => own.abort('late'), patience);
    alertWith('');
    root.classList.add('sending');
    try {
      const answer = await post(fields, { signal: own.signal, redirect: 'error' });
      if (!answer.ok) throw new Error();
      const html = await answer.text();
      if (sending === own) show(html);
    } catch {
      if (sending === own) alertWith(find('screen').dataset.offline);
    } finally {
      clearTimeout(timer);
      if (sending === own) {
        sending = null;
        root.classList.remove('sending');
      }
    }
  };

  // The place of this page in the history is taken by the neutral site, so that Back does not come here.
  const leave = site => {
    forget();
    post(new URLSearchParams({ leave: 1 }), { keepalive: true, redirect: 'manual' }).catch(() => {});
    location.replace(site);
  };

  const copy = async button => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      alertWith(find('screen').dataset.copied);
    } catch {
      button.classList.add('failed');
    }
  };

  document.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    if (button && button.name === 'leave') {
      leave(button.dataset.leave);
      return;
    }

    const fields = new URLSearchParams(new FormData(event.target));
    if (button && button.name) fields.append(button.name, button.value);
    send(fields);
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-copy]');
    if (button) copy(button);
  });

  // A browser may keep a page that is left as it was: it keeps an empty one, and comes back to the start.
  window.addEventListener('pagehide', forget);
  window.addEventListener('pageshow', event => { if (event.persisted) location.replace('/'); });
})();

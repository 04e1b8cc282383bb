// Sends every tap and question without leaving a trace in the browser: no address, no history of what was opened, no form
// memory. The way back is in this script's own memory. Without it the same buttons and the same form work by plain POST.
(() => {
  'use strict';

  // An address that was scanned or shared names a page, if only by a code: nothing but the start stands in the address bar.
  if (location.pathname !== '/') history.replaceState(null, '', '/');

  const root = document.documentElement;
  const able = window.fetch && window.AbortController && window.SubmitEvent && 'submitter' in SubmitEvent.prototype;
  if (!able) return;

  const patience = 30000;
  const slow = 8000;
  const find = id => document.getElementById(id);
  const words = () => find('screen').dataset;
  let sending = null;
  let again = null;

  root.classList.add('script');
  history.scrollRestoration = 'manual';

  // The way: where one was and how far down. Of the browser's history it takes one entry beyond the first, which says nothing:
  // Back comes to the first, and forward() returns to the second as long as there is a way.
  let way = [];
  let onTop = false;
  let unwound = null;

  const climb = () => {
    if (onTop) return;
    history.pushState(null, '');
    onTop = true;
  };

  const unwind = then => {
    way = [];
    if (!onTop) return then();
    const once = () => { if (unwound === once) { unwound = null; then(); } };
    unwound = once;
    history.back();
    setTimeout(once, 500);
  };

  window.addEventListener('popstate', () => {
    onTop = !onTop;
    if (unwound) unwound();
    else if (!onTop && way.length) returnBack();
  });

  const returnBack = () => {
    const last = way.pop();
    if (way.length && !onTop) history.forward();
    else if (!way.length && onTop) history.back();
    send(new URLSearchParams({ to: last.at }), { top: last.top, isBack: true });
  };

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

  const alertWith = (text, label, act) => {
    find('alert').firstElementChild.textContent = text;
    const button = find('alert').lastElementChild;
    button.hidden = !label;
    button.textContent = label || '';
    again = act || null;
  };

  const forget = () => {
    find('screen').querySelectorAll('input').forEach(input => { input.value = ''; });
    find('screen').replaceChildren();
    find('announcer').textContent = '';
    alertWith('');
  };

  const show = (html, top) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    forget();
    root.lang = page.documentElement.lang;
    root.dir = page.documentElement.dir;
    find('screen').replaceWith(document.adoptNode(page.getElementById('screen')));
    const title = document.querySelector('h1');
    window.scrollTo(0, top || 0);
    title.focus({ preventScroll: true });
    find('announcer').textContent = title.textContent;
  };

  const send = async (fields, { top, isBack } = {}) => {
    if (sending) sending.abort();
    const own = sending = new AbortController();
    const from = { at: words().at, top: window.scrollY };
    const timer = setTimeout(() => own.abort('late'), patience);
    const late = setTimeout(() => alertWith(words().slow, words().cancel, () => own.abort('cancelled')), slow);
    alertWith('');
    root.classList.add('sending');
    try {
      const answer = await post(fields, { signal: own.signal, redirect: 'error' });
      if (!answer.ok) throw new Error();
      const html = await answer.text();
      if (sending !== own) return;
      show(html, top);
      if (/\/hidden$/.test(words().at)) unwind(() => {});
      else if (!isBack && from.at !== words().at) {
        if (!/\/hidden$/.test(from.at)) way.push(from);
        climb();
      }
    } catch {
      if (sending !== own) return;
      if (own.signal.reason === 'cancelled') alertWith('');
      else alertWith(words().offline, words().again, () => send(fields, { top, isBack }));
    } finally {
      clearTimeout(timer);
      clearTimeout(late);
      if (sending === own) {
        sending = null;
        root.classList.remove('sending');
      }
    }
  };

  // The place of this page in the history is taken by the neutral site, so that Back does not come here.
  const leave = site => {
    if (sending) sending.abort();
    sending = null;
    forget();
    post(new URLSearchParams({ leave: 1 }), { keepalive: true, redirect: 'manual' }).catch(() => {});
    unwind(() => location.replace(site));
  };

  const copy = async button => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      alertWith(words().copied);
    } catch {
      button.classList.add('failed');
    }
  };

  const ask = () => {
    const field = find('q');
    field.form.classList.add('open');
    field.focus();
  };

  document.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    if (button && button.name === 'leave') return leave(button.dataset.leave);
    if (button && button.classList.contains('ask') && find('q')) return ask();
    if (button && button.classList.contains('back') && way.length) return returnBack();
    const fields = new URLSearchParams(new FormData(event.target));
    if (button && button.name) fields.append(button.name, button.value);
    send(fields);
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button && button.dataset.copy) copy(button);
    if (button && button === find('alert').lastElementChild && again) again();
  });

  // Escape, three times: the same as Leave.
  let escapes = [];
  document.addEventListener('keydown', event => {
    escapes = event.key === 'Escape' ? [...escapes, event.timeStamp].slice(-3) : [];
    const out = document.querySelector('.leave');
    if (out && escapes.length === 3 && escapes[2] - escapes[0] < 2000) leave(out.dataset.leave);
  });

  // A browser may keep a page that is left as it was: it keeps an empty one, and comes back to the start.
  window.addEventListener('pagehide', forget);
  window.addEventListener('pageshow', event => { if (event.persisted) location.replace('/'); });
})();

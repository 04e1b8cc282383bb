// Shows the screen again whenever a file was saved.
(async () => {
  'use strict';

  let known = document.querySelector('.preview').dataset.version;
  for (;;) {
    try {
      const answer = await fetch(`/preview/version?after=${known}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error();
      const version = await answer.text();
      if (version === known) continue;
      known = version;
      const reload = document.getElementById('reload');
      if (reload) reload.click();
      else location.reload();
    } catch {
      await new Promise(done => setTimeout(done, 1000));
    }
  }
})();

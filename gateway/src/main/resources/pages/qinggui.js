// What is more comfortable with script; everything works without it.
(() => {
  'use strict';
  // a second press of a button sends nothing twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
  });
  // back in the history a form can be sent again
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) {
      delete form.dataset.sent;
    }
  });
})();

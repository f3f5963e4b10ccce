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
  // a slider beside a day: moving it changes the day, letting go shows it
  for (const slider of document.querySelectorAll('input[type=range][data-moves]')) {
    const day = document.getElementById(slider.dataset.moves);
    const from = Date.parse(slider.dataset.from + 'T00:00:00Z');
    slider.hidden = false;
    slider.addEventListener('input', () => {
      day.value = new Date(from + slider.value * 86400000).toISOString().slice(0, 10);
    });
    slider.addEventListener('change', () => slider.form.requestSubmit());
  }
  // printing a page needs script; who has none finds it in the browser
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();

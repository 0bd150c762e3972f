/* The system's share sheet, the copy button, and telling which way was chosen. Without this file people select the link, or use the links below it. */
(function () {
  'use strict';

  function announce(text) {
    document.querySelector('.status').textContent = text;
  }

  function copy(event) {
    const button = event.currentTarget;
    const field = document.getElementById(button.dataset.copy);
    const done = function () {
      button.classList.add('is-done');
      button.lastElementChild.textContent = button.dataset.done;
      announce(button.dataset.done);
    };
    field.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(field.value).then(done, function () {
        document.execCommand('copy');
        done();
      });
    } else if (document.execCommand('copy')) {
      done();
    }
  }

  function share(event) {
    const button = event.currentTarget;
    navigator.share({ text: button.dataset.text, url: button.dataset.share }).catch(function (refusal) {
      if (refusal.name !== 'AbortError') {
        button.hidden = true;
      }
    });
  }

  /* Tells the channel only: not to whom, not what. */
  function tell(event) {
    const body = new URLSearchParams({ channel: event.currentTarget.dataset.channel });
    navigator.sendBeacon(document.querySelector('[data-shares]').dataset.shares, body);
  }

  document.querySelectorAll('[data-channel]').forEach(function (way) {
    way.addEventListener('click', tell);
  });
  document.querySelectorAll('[data-copy]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', copy);
  });
  if (navigator.share) {
    document.querySelectorAll('[data-share]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', share);
    });
  }
})();

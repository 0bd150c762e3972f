// What HTML cannot do alone. Every page works without this file.

/** htmx posts carry the same token as forms do. */
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-Token'] = document.querySelector('meta[name=csrf]').content;
});

/** After a swap, people who type stand at what needs them. */
document.addEventListener('htmx:afterSwap', (event) => {
  event.detail.target.querySelector('[aria-invalid=true], [data-focus]')?.focus();
});

/** Menus close when one clicks elsewhere or presses Escape. */
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});

/** Copy buttons appear where copying is possible, also in what htmx brings. */
function showCopyButtons(root) {
  if (navigator.clipboard) root.querySelectorAll('[data-copy]').forEach((button) => { button.hidden = false; });
}
showCopyButtons(document);
document.addEventListener('htmx:load', (event) => showCopyButtons(event.detail.elt));
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent);
  button.querySelector('span').textContent = 'Copied';
  const said = document.getElementById('announcements');
  if (said) said.textContent = 'Copied';
});

/** Changes in a form marked data-guard are not lost by accident. */
document.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-guard]');
  if (form) form.dataset.changed = 'true';
});
document.addEventListener('submit', (event) => { delete event.target.dataset.changed; });
addEventListener('beforeunload', (event) => {
  if (document.querySelector('form[data-changed]')) event.preventDefault();
});

if (document.documentElement.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches) {
  document.documentElement.dataset.bsTheme = 'dark';
}

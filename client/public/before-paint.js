// Sets the reader's colour scheme and language on <html> before the first paint. A file of its own because the page's content policy forbids inline script.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var lang = null;
  try {
    scheme = localStorage.getItem('concord-scheme');
    lang = localStorage.getItem('concord-language');
  } catch (_) { /* storage is refused in some private windows: the system's choice then stands */ }
  if (scheme !== 'light' && scheme !== 'dark') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (lang !== 'en' && lang !== 'fr') lang = /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = lang;
})();

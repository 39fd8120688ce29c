// Runs before the first paint: the reader's colour scheme and language on <html>, the words of that language, the fonts where this device has them, and the first
// questions to the server, whose answers then travel with the scripts instead of after them (taken by wire/early.ts). A file of its own because the page's content
// policy forbids inline script.
(function () {
  var root = document.documentElement;
  var kept = {};
  try {
    kept = { scheme: localStorage.getItem('concord-scheme'), lang: localStorage.getItem('concord-language'), fonts: localStorage.getItem('concord-fonts') };
  } catch (_) { /* storage is refused in some private windows: the system's choice then stands */ }
  var scheme = kept.scheme === 'light' || kept.scheme === 'dark' ? kept.scheme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = kept.lang === 'en' || kept.lang === 'fr' ? kept.lang : /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
  var reads = location.pathname === '/' ? ['/api/me', '/api/desk', '/api/today'] : ['/api/me', '/api/desk'];
  window.concordEarly = {};
  reads.forEach(function (path) {
    window.concordEarly[path] = fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' } }).catch(function () { return null; });
  });
  var page = document.currentScript.dataset;
  add(root.lang === 'fr' ? page.wordsFr : page.wordsEn, { rel: 'modulepreload', fetchPriority: 'low' });
  // Where they are at hand they are there from the first word; elsewhere they come after the first screen (ui/fonts.ts).
  if (kept.fonts === page.fonts) add(page.fonts, { rel: 'stylesheet' });

  function add(href, link) {
    if (href) document.head.appendChild(Object.assign(document.createElement('link'), link, { href: href }));
  }
})();

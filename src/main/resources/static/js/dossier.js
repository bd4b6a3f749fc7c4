// The tab of the panel that htmx has just shown is the current one.
(() => {
  if (window.labDossier) return;
  window.labDossier = true;
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id !== 'dossier-panel') return;
    const path = event.detail.pathInfo.requestPath.split('?')[0];
    document.querySelectorAll('#dossier-tabs a').forEach(tab => {
      const current = tab.getAttribute('href') === path;
      tab.classList.toggle('active', current);
      if (current) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    });
  });
})();

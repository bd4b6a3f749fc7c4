"use strict";
// How long a visit lasts. The time that counts is the server's: a clock that is wrong by hours shows nothing instead of nonsense.
(function () {
  document.querySelectorAll("[data-timer]").forEach(place => {
    const since = Date.parse(place.dataset.since);
    const planned = Number(place.dataset.minutes);
    const show = () => {
      const minutes = Math.floor((Date.now() - since) / 60000);
      place.textContent = minutes < 0 || minutes > 600 ? "" : `${minutes}′${planned ? " / " + planned + "′" : ""}`;
      place.classList.toggle("fw-bold", planned > 0 && minutes >= planned);
    };
    show();
    window.setInterval(show, 15000);
  });
})();

// Puts the phone's place into the form that sorts orders by nearness.
(() => {
  const form = document.querySelector("[data-near]");
  if (!form || !("geolocation" in navigator)) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    if (form.elements.di.value) return;
    event.preventDefault();
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      form.elements.di.value = `${coords.latitude.toFixed(6)},${coords.longitude.toFixed(6)}`;
      form.submit();
    }, () => { form.querySelector("[data-near-say]").textContent = form.dataset.denied; }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  });
})();

// Position for "nearest to me", layers that switch at once, and the print button. Without it every page works by its forms.
(() => {
  for (const button of document.querySelectorAll("[data-near]")) {
    if (!navigator.geolocation) continue;
    const form = button.closest("[data-finder]");
    const say = form.querySelector("[data-near-say]");
    const field = form.elements[button.dataset.near || "dekat"];
    button.hidden = false;
    button.addEventListener("click", () => {
      say.textContent = button.dataset.searching;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          // Three digits are about a hundred metres: near enough, and nobody's door.
          field.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
          if (form.elements.desa) form.elements.desa.value = "";
          form.requestSubmit();
        },
        () => { say.textContent = button.dataset.denied; },
        { timeout: 15000, maximumAge: 300000 },
      );
    });
  }

  for (const form of document.querySelectorAll("[data-layers]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();

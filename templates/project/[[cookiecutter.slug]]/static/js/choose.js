// Puts a search above a long choice. Without it the choice is whole; what is chosen always stays on offer.
(() => {
  const words = document.getElementById("rk-words").dataset;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  for (const select of document.querySelectorAll("select[data-choose]")) {
    const all = [...select.options];
    const search = document.createElement("input");
    search.type = "search";
    search.className = "form-control mb-1";
    search.placeholder = words.choose;
    search.autocomplete = "off";
    search.setAttribute("aria-label", words.choose);
    search.setAttribute("aria-controls", select.id);
    const note = document.createElement("p");
    note.className = "small text-secondary mb-1";
    note.setAttribute("role", "status");

    const show = () => {
      const asked = plain(search.value).split(/\s+/).filter(Boolean);
      const chosen = select.value;
      const found = all.filter((option) => asked.every((word) => plain(option.text).includes(word)));
      // Options that are only hidden are still shown by some phones, so they are taken out.
      select.replaceChildren(...all.filter((option) => !option.value || option.value === chosen || found.includes(option)));
      select.value = chosen;
      const count = found.filter((option) => option.value).length;
      note.textContent = asked.length ? words.found.replace("{n}", count) : "";
      return found.filter((option) => option.value);
    };
    search.addEventListener("input", show);
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const [first] = show();
      if (first && search.value) {
        select.value = first.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        select.focus();
      }
    });
    select.before(search, note);
  }
})();

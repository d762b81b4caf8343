// Puts a text on the clipboard. Without it the text stands in its box and is marked by hand.
(() => {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const box = document.getElementById(button.dataset.copy);
    const told = document.getElementById(button.getAttribute("aria-describedby"));
    button.hidden = false;
    button.addEventListener("click", async () => {
      box.select();
      try {
        await navigator.clipboard.writeText(box.value);
      } catch {
        document.execCommand("copy"); // where the address is not https, as in an office's network
      }
      told.textContent = button.dataset.copied;
    });
  }
})();

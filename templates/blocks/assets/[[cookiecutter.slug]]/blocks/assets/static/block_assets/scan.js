// Reads QR marks with the browser's own detector; where it has none the code is typed, or the phone's camera opens the label.
(() => {
  const root = document.querySelector("[data-scanner]");
  const field = document.querySelector("form[data-outbox] input[name=token]");
  // The next label is another one (the form is emptied once it waits or was sent).
  if (field) field.form.addEventListener("reset", () => setTimeout(() => { field.value = ""; field.form.elements.by_label.value = ""; }));
  if (!root || !field || !("BarcodeDetector" in window) || !navigator.mediaDevices) return;
  const video = root.querySelector("video");
  const note = root.querySelector("[data-scan-say]");
  root.hidden = false;

  const stop = (stream) => { stream.getTracks().forEach((track) => track.stop()); video.hidden = true; };
  root.querySelector("[data-scan]").addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch { note.textContent = root.dataset.none; return; }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    const look = async () => {
      if (video.hidden) return;
      const found = await detector.detect(video).catch(() => []);
      if (!found.length) { requestAnimationFrame(look); return; }
      const code = found[0].rawValue.replace(/\/$/, "").split("/").pop();
      field.value = code;
      field.form.elements.by_label.value = "1";
      note.textContent = `${root.dataset.read} ${code}`;
      stop(stream);
    };
    look();
  });
})();

// Makes large photos smaller before they are sent; without canvas or on any failure the original goes.
(() => {
  const words = document.getElementById("rk-words").dataset;

  const MOST = 300e3; // bytes; the first try that comes below is sent
  const TRIES = [[1, 0.82], [1, 0.7], [0.85, 0.7], [0.7, 0.65], [0.55, 0.6], [0.4, 0.6]]; // share of the size, quality

  const drawn = (picture, scale, quality) => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff"; // JPEG has no clear ground
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
  };

  const shrink = async (file, longest) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= MOST) return file;
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const whole = Math.min(1, longest / Math.max(picture.width, picture.height));
    let blob = null;
    for (const [share, quality] of TRIES) {
      blob = await drawn(picture, whole * share, quality);
      if (!blob || blob.size <= MOST) break;
    }
    picture.close();
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  };

  for (const input of document.querySelectorAll("input[data-photo]")) {
    const note = input.parentElement.querySelector("[data-photo-note]");
    input.addEventListener("change", async () => {
      const chosen = [...input.files];
      const before = chosen.reduce((sum, file) => sum + file.size, 0);
      try {
        const small = await Promise.all(chosen.map((file) => shrink(file, Number(input.dataset.photo))));
        const list = new DataTransfer();
        small.forEach((file) => list.items.add(file));
        input.files = list.files;
        const after = small.reduce((sum, file) => sum + file.size, 0);
        const kb = (bytes) => `${Math.ceil(bytes / 1024)} kB`;
        if (note) note.textContent = after < before ? `${words.shrunk} ${kb(before)} → ${kb(after)}` : "";
      } catch { if (note) note.textContent = ""; }
    });
  }
})();

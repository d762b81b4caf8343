// Makes large photos smaller before they are sent; without canvas or on any failure the original goes.
(() => {
  const words = document.getElementById("rk-words").dataset;

  const shrink = async (file, longest) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < 300e3) return file;
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
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

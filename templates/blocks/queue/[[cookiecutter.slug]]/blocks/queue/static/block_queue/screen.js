// The screen on the wall: asks every three seconds, says calls one after the other, and says when the line is lost.
(() => {
  const ASK_MS = 3000, LOST_MS = 9000, TIMEOUT_MS = 6000, SPEAK_MS = 12000;
  const main = document.querySelector("[data-screen]");
  if (!main) return;
  const words = document.querySelector("[data-words]").dataset;
  const banner = document.querySelector("[data-lost]"), clock = document.querySelector("[data-clock]");
  let version = main.dataset.version, last = Number(main.dataset.last), freshAt = Date.now(), audio = null;
  const waiting = [];
  let speaking = false;

  const two = (value) => String(value).padStart(2, "0");
  const wall = (at, seconds) => {
    const d = new Date(at + Number(main.dataset.offset) * 60000); // the region's time, however the device is set
    return `${two(d.getUTCHours())}.${two(d.getUTCMinutes())}${seconds ? `.${two(d.getUTCSeconds())}` : ""}`;
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  // --- sound ----------------------------------------------------------------------------------
  const voice = () => window.speechSynthesis?.getVoices().find((one) => /^id([-_]|$)/i.test(one.lang));

  const tone = (at, hertz) => {
    const sound = audio.createOscillator(), gain = audio.createGain();
    sound.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.9);
    sound.connect(gain).connect(audio.destination);
    sound.start(at);
    sound.stop(at + 1);
  };

  const chime = async () => {
    if (!audio) return;
    await audio.resume();
    [659.25, 523.25, 587.33, 392].forEach((hertz, at) => tone(audio.currentTime + at * 0.35, hertz));
    await pause(1900);
  };

  const speak = (text) => new Promise((done) => {
    const found = voice();
    if (!audio || !found) return done();
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = found;
    saying.lang = "id-ID";
    saying.rate = 0.9;
    saying.onend = saying.onerror = done;
    setTimeout(done, SPEAK_MS); // a voice that never ends must not silence the next number
    window.speechSynthesis.speak(saying);
  });

  const say = async () => {
    if (speaking) return;
    speaking = true;
    while (waiting.length) {
      const call = waiting.shift();
      show(call);
      await chime();
      await speak(call.say);
      await pause(600);
      document.body.classList.remove("qu-flash");
    }
    speaking = false;
  };

  // While several numbers wait to be said, the large one is the one that is being said.
  const show = (call) => {
    const number = main.querySelector(".qu-number"), where = main.querySelector(".qu-where strong");
    if (number) number.textContent = call.label;
    if (where) where.textContent = call.counter;
    const name = main.querySelector(".qu-line-name");
    if (name && call.name !== undefined) name.textContent = call.name;
    document.body.classList.remove("qu-flash");
    requestAnimationFrame(() => document.body.classList.add("qu-flash"));
  };

  const tellSound = () => {
    document.querySelector("[data-sound]").textContent = voice() ? words.on : words.bell;
  };

  document.querySelector("[data-start-button]").addEventListener("click", async () => {
    audio = new AudioContext();
    document.querySelector("[data-start]").hidden = true;
    tellSound();
    if (window.speechSynthesis) window.speechSynthesis.onvoiceschanged = tellSound;
    chime();
    try { await document.documentElement.requestFullscreen?.(); } catch { /* some devices do not let pages do so */ }
    try { await navigator.wakeLock?.request("screen"); } catch { /* the television stays on by itself */ }
  });

  // --- the network ----------------------------------------------------------------------------
  const fresh = () => { freshAt = Date.now(); banner.hidden = true; };

  const ask = async () => {
    try {
      const address = `${main.dataset.live}?v=${encodeURIComponent(version)}&sesudah=${last}`;
      const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!answer.ok) throw new Error(answer.status);
      fresh();
      if (answer.status === 204) return;
      const found = await answer.json();
      version = found.version;
      main.innerHTML = found.html;
      for (const call of found.calls) {
        if (call.id <= last) continue;
        last = call.id;
        waiting.push(call);
      }
      say();
    } catch {
      if (Date.now() - freshAt < LOST_MS) return;
      document.querySelector("[data-lost-at]").textContent = wall(freshAt, true);
      banner.hidden = false;
    }
  };

  const go = async () => { await ask(); setTimeout(go, ASK_MS); };
  setTimeout(go, ASK_MS);
  setInterval(() => { clock.textContent = wall(Date.now(), false); }, 1000);
})();

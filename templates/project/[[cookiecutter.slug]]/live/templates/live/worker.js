// Keeps the look, the offline page, and of applications made for phones their start page and empty forms as a stranger
// sees them; pages with data are always asked of the network. Sends what waits when the network returns.
const SHELL = [{% for url in shell %}"{{ url|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const OFFLINE = "{{ offline|escapejs }}";
const NAME = "rk-" + SHELL.join("|").split("").reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
const FORMS = "rk-forms";
const ANY = { ignoreSearch: true, ignoreVary: true };
importScripts("{{ outbox|escapejs }}");

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((one) => one !== NAME && one !== FORMS).map((one) => caches.delete(one)))).then(() => self.clients.claim()));
});

// [[page, what is kept for it], …]; asked for without a cookie, so that nobody's data can be in it.
const keep = async (pairs) => {
  const cache = await caches.open(FORMS);
  for (const [page, kept] of pairs) {
    if (![page, kept].every((one) => new URL(one, location.origin).origin === location.origin) || !kept.includes("/genggam/")) continue;
    const reply = await fetch(kept, { credentials: "omit" }).catch(() => null);
    if (reply && reply.ok && !reply.redirected) await cache.put(new URL(page, location.origin).pathname, reply);
  }
};
self.addEventListener("message", (event) => {
  if (event.data && Array.isArray(event.data.keep)) event.waitUntil(keep(event.data.keep));
});

self.addEventListener("sync", (event) => {
  if (event.tag !== "rk-outbox") return;
  event.waitUntil(self.rkOutbox.flush().then(({ stopped }) => { if (stopped === "offline") throw new Error(stopped); }));
});

// A notice that its browser's maker brought; what is in it was sealed for this browser alone.
self.addEventListener("push", (event) => {
  let told = {};
  try { told = event.data.json(); } catch { /* nothing that can be read */ }
  const { title = "{{ REGION.superapp_name|escapejs }}", text = "", url = "/notifikasi/", tag } = told;
  const shown = { body: text, tag, lang: "id", icon: "{{ icon|escapejs }}", badge: "{{ icon|escapejs }}", data: { url } };
  event.waitUntil(self.registration.showNotification(title, shown));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const asked = new URL(event.notification.data.url || "/notifikasi/", location.origin);
  const url = asked.origin === location.origin ? asked.href : location.origin;
  event.waitUntil(self.clients.matchAll({ type: "window" }).then((open) => {
    const here = open.find((one) => one.url === url) || open[0];
    return here ? here.focus().then((one) => one.navigate(url)) : self.clients.openWindow(url);
  }));
});

const offline = async (request) => {
  const { pathname } = new URL(request.url);
  const forms = await caches.open(FORMS);
  return (await forms.match(pathname, ANY)) || caches.match(OFFLINE);
};
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => offline(request)));
  } else if (SHELL.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).then((reply) => {
      if (reply.ok) { const copy = reply.clone(); caches.open(NAME).then((cache) => cache.put(request, copy)); }
      return reply;
    }).catch(() => caches.match(request, ANY)));
  }
});

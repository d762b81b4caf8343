// What sheets of lines share, such as measurements and prices: what was typed is kept in this browser until the server
// has it, and goes with a fresh token where the old one is over. What a line holds is the sheet's own.
(() => {
  const WAIT = 15000;

  // Lines by key, and whether the sheet is to be sent; `durable` is false where this browser keeps nothing.
  const shelf = (key) => {
    const self = { memory: { rows: {}, send: false }, durable: true };
    try { self.memory = { ...self.memory, ...JSON.parse(localStorage.getItem(key)) }; } catch { /* nothing kept */ }
    self.keep = (memory) => {
      try {
        if (!memory.send && !Object.keys(memory.rows).length) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(memory));
        self.durable = true;
      } catch { self.durable = false; }
    };
    return self;
  };

  const freshToken = async () => {
    const reply = await fetch(document.getElementById("rk-outbox").dataset.who, { redirect: "manual", cache: "no-store" });
    return reply.ok ? (await reply.json()).token || "" : "";
  };
  const post = (form, body) => fetch(location.pathname, {
    method: "POST", redirect: "manual", body: JSON.stringify(body), signal: AbortSignal.timeout(WAIT),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
  });
  // What the server said: {told}, {refused, status}, or {later: why}.
  const deliver = (form) => async (body) => {
    const { login } = form.dataset;
    let reply = await post(form, body);
    if (reply.status === 403) {
      const token = await freshToken();
      if (!token) return { later: login };
      form.elements.csrfmiddlewaretoken.value = token;
      reply = await post(form, body);
    }
    if (reply.ok) return { told: await reply.json() };
    if (reply.status === 422 || reply.status === 409) return { refused: await reply.json(), status: reply.status };
    return { later: reply.type === "opaqueredirect" ? login : " " };
  };

  window.rkSheet = { shelf, deliver };
})();

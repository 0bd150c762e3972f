// Goodturn's tag; src/docs/tag.md says how to use it. Whatever happens in here, the page around it goes on.
(() => {
  "use strict";

  const safely = (action) => (...given) => {
    try {
      return action(...given);
    } catch (quiet) {}
  };

  // Without a prototype: a page that has extended Object.prototype adds nothing to what we ask for and send.
  const bare = (...fields) => Object.assign(Object.create(null), ...fields);

  const start = () => {
    const before = window.goodturn;
    if (before && typeof before === "object" && Object.isFrozen(before)) return;

    const running = document.currentScript;
    const script = running instanceof HTMLScriptElement ? running : document.querySelector("script[src*='/tag/v1.js']");
    const address = new URL(script.src);
    const key = script.getAttribute("data-key") || address.searchParams.get("key");
    const here = location.origin + location.pathname;

    // ---- calls

    const call = (path, options) => {
      const url = new URL("v1/" + path, address);
      url.searchParams.set("key", key);
      const patience = new AbortController();
      setTimeout(() => patience.abort(), 4000);
      return fetch(url.href, bare({credentials: "omit", signal: patience.signal}, options));
    };

    const send = (path, content, attempt = 1) => {
      const body = JSON.stringify(content);
      const again = () => attempt < 4 && setTimeout(safely(send), 250 * 4 ** attempt, path, content, attempt + 1);
      const headers = bare({"Content-Type": "application/json"});
      call(path, bare({method: "POST", headers, body, keepalive: true}))
        .then((answer) => (answer.status > 499 || answer.status === 429) && again(), again);
    };

    // ---- consent, and the click that brought the visitor

    const NAME = "gt_click";
    const SECONDS = 90 * 86400;
    let consent = script.getAttribute("data-consent") === "required" ? "" : "granted";
    let arrived = new URL(location.href).searchParams.get(NAME);
    let visited = false;

    const valid = (id) => (/^clk_[0-9a-z]{20}$/.test(id) ? id : undefined);
    const mayStore = () => consent === "granted" && !navigator.globalPrivacyControl && navigator.doNotTrack !== "1";

    const keep = (id, seconds) => {
      const secure = location.protocol === "https:" ? ";secure" : "";
      safely(() => localStorage.setItem(NAME, id + " " + (Date.now() + seconds * 1000)))();
      safely(() => (document.cookie = `${NAME}=${id};max-age=${seconds};path=/;samesite=lax${secure}`))();
    };
    const stored = safely(() => {
      const [id, until] = localStorage.getItem(NAME).split(" ");
      return until > Date.now() ? valid(id) : undefined;
    });
    const cookie = safely(() => valid(/\bgt_click=(\w+)/.exec(document.cookie)[1]));
    const click = () => valid(arrived) || (mayStore() ? stored() || cookie() : undefined);

    const visit = () => {
      if (visited || !mayStore()) return;
      visited = true;
      if (valid(arrived)) keep(arrived, SECONDS);
      send("page", bare({page: here, click_id: click()}));
    };

    const decide = (answer) => {
      consent = answer;
      if (answer === "granted") return visit();
      arrived = "";
      keep("", 0);
      safely(() => localStorage.removeItem(NAME))();
    };

    // ---- events

    let jwt = script.getAttribute("data-token");

    const random = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("");

    const event = (name, data) => {
      const order = data && data.partner_conversion_id;
      send("events", bare({
        event_name: name,
        event_time: new Date().toISOString(),
        data: bare({click_id: click()}, data),
        jwt,
        idempotency_key: order ? encodeURIComponent(name + ":" + order).slice(0, 255) : random(),
      }));
    };

    // <div data-goodturn-event="conversion" data-goodturn-cart-value="84.00">: a form tells when it is sent, a link or
    // button when it is pressed, anything else when it is there.
    const moment = (element) => (element.matches("form") ? "submit" : element.matches("a,button") ? "click" : "");
    const tell = (element) => {
      const data = bare();
      for (const {name, value} of Array.from(element.attributes)) {
        const field = /^data-goodturn-(?!event$)(.+)/.exec(name);
        if (field) data[field[1].replace(/-/g, "_")] = value;
      }
      event(element.getAttribute("data-goodturn-event"), data);
    };
    const listen = (type) => document.addEventListener(type, safely(({target}) => {
      const element = target.closest("[data-goodturn-event]");
      if (element && moment(element) === type) tell(element);
    }), true);

    // ---- zones

    const part = (name, ...content) => {
      const element = document.createElement(name);
      element.append(...content);
      return element;
    };
    const drawing = (outline) => {
      const [svg, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
      svg.setAttribute("viewBox", "0 0 24 24");
      path.setAttribute("d", outline);
      svg.append(path);
      return svg;
    };

    const fill = (element, {headline, text, button, link, icon, style}) => {
      const target = new URL(link);
      if (!/^https?:$/.test(target.protocol) || !headline || !button) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      const way = part("a", button);
      way.href = target.href;
      const card = part("section", drawing(icon), part("div", part("b", headline), part("p", text)), way);
      card.setAttribute("aria-label", headline);
      // last, since it hides what the page itself has put there
      const root = element.attachShadow(bare({mode: "open"}));
      root.adoptedStyleSheets = [sheet];
      root.append(card);
    };

    const asked = new WeakSet();
    const zone = ({name, element: place}) => {
      const element = typeof place === "string" ? document.getElementById(place) : place;
      if (asked.has(element)) return;
      asked.add(element);
      call(`zones/${encodeURIComponent(name)}?page=${encodeURIComponent(here)}`)
        .then((answer) => answer.json())
        .then((content) => fill(element, bare(content)))
        .catch(() => {});
    };

    // ---- the one global, and what was asked for before it was there

    const verbs = bare({event: safely(event), zone: safely(zone), consent: safely(decide), token: (given) => (jwt = given)});
    const push = (...calls) => calls.forEach(safely(([verb, ...given]) => verbs[verb](...given)));
    const api = Object.freeze(bare(verbs, {push}));
    // A page may say "window.goodturn = window.goodturn || []" once more, in strict mode too: that must not throw.
    Object.defineProperty(window, "goodturn", bare({get: () => api, set() {}, configurable: true}));

    const replay = () => {
      if (!Array.isArray(before)) return;
      push(...before);
      before.push = push;
    };
    const each = (name, action) =>
      document.querySelectorAll(`[data-goodturn-${name}]`).forEach(safely((element) =>
        action(element, element.getAttribute("data-goodturn-" + name))));
    const ready = () => {
      each("zone", (element, name) => zone({name, element}));
      each("event", (element) => moment(element) || tell(element));
    };
    const whenReady = () => {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", safely(ready));
      else ready();
    };
    [replay, visit, () => listen("click"), () => listen("submit"), whenReady].forEach((step) => safely(step)());
  };

  safely(start)();
})();

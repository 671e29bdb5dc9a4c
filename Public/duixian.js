// Enhancements only; words come from data-w-* on <body>.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const word = (key, value = "") => (document.body.getAttribute("data-w-" + key) || "").split("#").join(value);
const make = (tag, text, parent) => {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};

const say = text => {
  one("#say").textContent = "";
  setTimeout(() => { one("#say").textContent = text; }, 50);
};

// The server's time, kept going.
const entry = performance.getEntriesByType("navigation")[0];
const origin = Number(document.documentElement.dataset.now) - (entry ? entry.responseStart : performance.now());
const now = () => origin + performance.now();
const div = (a, b) => Math.floor(a / b);
const clock = ms => new Date(ms + 288e5).toISOString().slice(11, 19);

function countdown(element) {
  const end = Number(element.dataset.until);
  const tick = () => {
    const left = end - now();
    if (left <= 0) { element.textContent = word("closed"); return; }
    const s = div(left, 1000);
    const parts = s < 3600
      ? [["minute", div(s, 60)], ["second", s % 60]]
      : [["day", div(s, 86400)], ["hour", div(s % 86400, 3600)], ["minute", div(s % 3600, 60)]];
    while (parts.length > 1 && parts[0][1] === 0) parts.shift();
    const text = word("until", parts.map(([unit, n]) => word(unit, n)).join(" "));
    if (element.textContent !== text) element.textContent = text;
    setTimeout(tick, s < 3600 ? left % 1000 + 20 : Math.min(left % 60000 + 20, left - 3599000));
  };
  tick();
}

function autosave(form) {
  const state = one("[data-state]", form);
  let timer, running = false, dirty = false, failed = false, stopped = false, wait = 1000;
  const plan = ms => { clearTimeout(timer); if (!stopped) timer = setTimeout(send, ms); };
  const send = async () => {
    if (running || stopped) return;
    running = true; dirty = false;
    state.textContent = word("saving");
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
      const answer = await fetch(form.dataset.autosave, {
        method: "POST", body, redirect: "error", keepalive: `${body}`.length < 6e4, signal: AbortSignal.timeout(60000),
        headers: { "If-Match": form.dataset.version },
      });
      if (answer.status === 409 || answer.status === 412) {
        stopped = true; state.textContent = word("conflict"); say(word("conflict")); return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      form.dataset.version = answer.headers.get("ETag") || form.dataset.version;
      if (form.elements.version) form.elements.version.value = form.dataset.version;
      const time = clock(now());
      state.textContent = word(answer.status === 202 ? "partly" : "saved", time);
      if (failed) say(word("recovered", time));
      failed = false; wait = 1000;
      if (dirty) plan(1000); else delete form.dataset.unsaved;
    } catch {
      state.textContent = word("unsaved");
      if (!failed) say(word("unsaved"));
      failed = dirty = true;
      wait = Math.min(wait * 2, 30000);
      plan(wait);
    } finally { running = false; }
  };
  form.addEventListener("input", event => {
    if (event.target.type === "file") return;
    dirty = true;
    form.dataset.unsaved = "";
    plan(failed ? wait : 1000);
  });
  form.addEventListener("submit", () => { stopped = true; clearTimeout(timer); });
  addEventListener("pagehide", () => { if (dirty) send(); });
  addEventListener("beforeunload", event => { if (failed && dirty && !stopped) event.preventDefault(); });
}

function upload(box) {
  const input = one("input[type=file]", box), list = one("[data-files]", box.parentElement);
  const form = box.closest("form"), token = one("[name=csrf]", form);
  const send = file => new Promise(finish => {
    const row = make("li", "", list);
    make("b", file.name, make("p", "", row));
    const bar = make("progress", "", row), state = make("p", word("uploading", file.name), row);
    let half = file.size > 5e6 ? file.size / 2 : 0;
    bar.max = file.size || 1; bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => {
      bar.value = event.loaded;
      if (half && event.loaded > half) { say(file.name + " 50%"); half = 0; }
    };
    request.onloadend = () => {
      const good = request.status >= 200 && request.status < 300;
      const told = request.getResponseHeader("Content-Type") || "";
      state.textContent = good ? word("uploaded", file.name)
        : told.startsWith("text/plain") ? request.responseText : word("failed", file.name);
      if (!good) { state.className = "err"; bar.hidden = true; }
      say(state.textContent);
      finish(good);
    };
    request.open("PUT", box.dataset.upload);
    request.setRequestHeader("X-CSRF", token ? token.value : "");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  });
  input.addEventListener("change", async () => {
    const files = [...input.files];
    one(".chosen", box).textContent = files.length > 1 ? word("some", files.length) : files.map(f => f.name).join();
    if (!box.dataset.upload) return;
    input.value = "";
    say(files.length > 1 ? word("uploading", word("some", files.length)) : word("uploading", files[0].name));
    let good = true;
    for (const file of files) good = await send(file) && good;
    // The fresh page shows what was read from the files.
    const fresh = () => "unsaved" in form.dataset ? setTimeout(fresh, 500) : location.reload();
    if (good) fresh();
  });
}

function benchKeys(bench) {
  const panel = one("[data-keys]", bench), control = one("[data-keys-switch]", bench);
  const pages = one("[data-pages]", bench);
  let on = localStorage.getItem("keys") !== "off", at = -1, page = 0;
  const checks = all("[data-check]", bench);
  const chosen = check => one("input:checked", check);
  const turn = step => {
    const figures = all("figure", pages);
    page = Math.max(0, Math.min(figures.length - 1, page + step));
    if (figures[page]) pages.scrollTo({ top: figures[page].offsetTop - pages.offsetTop });
  };
  const show = index => {
    const check = checks[index];
    if (!check) return;
    at = index;
    (chosen(check) || one("input", check)).focus({ preventScroll: true });
    check.scrollIntoView({ block: "nearest" });
    const to = all("figure", pages || bench).findIndex(f => f.dataset.page === check.dataset.page);
    if (to >= 0) turn(to - page);
  };
  const label = () => {
    control.textContent = word(on ? "keysOff" : "keysOn");
    one("p", panel).hidden = !on;
  };
  panel.hidden = false;
  label();
  control.addEventListener("click", () => {
    on = !on; localStorage.setItem("keys", on ? "on" : "off"); label();
  });
  bench.addEventListener("focusin", event => {
    const index = checks.indexOf(event.target.closest("[data-check]"));
    if (index >= 0) at = index;
  });
  bench.addEventListener("change", event => {
    const check = event.target.closest("[data-check]");
    if (check && event.target.type === "radio") check.classList.toggle("decided", !!chosen(check));
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("textarea,select,input:not([type=radio],[type=checkbox])");
    if (!on || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "j") show(Math.min(at + 1, checks.length - 1));
    else if (key === "k") show(Math.max(at - 1, 0));
    else if (key === "n") show(checks.indexOf([...checks.slice(at + 1), ...checks].find(c => !chosen(c))));
    else if ("123".includes(key) && checks[at]) { const r = all("[type=radio]", checks[at])[key - 1]; if (r) r.click(); }
    else if (key === "[") turn(-1);
    else if (key === "]") turn(1);
    else return;
    event.preventDefault();
  });
}

// "１２.5 万" → "125,000.00", or null.
function yuan(text) {
  let s = text.normalize("NFKC").replace(/[\s,，¥元]/g, ""), shift = 0;
  if (s.endsWith("亿")) shift = 8; else if (s.endsWith("万")) shift = 4;
  if (shift) s = s.slice(0, -1);
  const match = /^(\d+)(?:\.(\d*))?$/.exec(s);
  if (!match) return null;
  const fen = (match[2] || "").padEnd(shift + 2, "0");
  if (/[1-9]/.test(fen.slice(shift + 2))) return null;
  const whole = (match[1] + fen.slice(0, shift)).replace(/^0+(?=\d)/, "");
  return whole.length > 13 ? null : whole.replace(/\B(?=(\d{3})+$)/g, ",") + "." + fen.slice(shift, shift + 2);
}

function echo(input) {
  const output = document.getElementById(input.dataset.echo);
  input.addEventListener("input", () => {
    const amount = yuan(input.value);
    output.textContent = !input.value.trim() ? "" : amount ? word("yuan", amount) : word("unreadable");
  });
}

function counter(area) {
  const limit = Number(area.dataset.limit), line = document.getElementById(area.id + "-count");
  let told = 0;
  const count = () => {
    const used = [...area.value].length, left = limit - used;
    line.textContent = left >= 0 ? word("left", left) : word("over", -left);
    line.classList.toggle("err", left < 0);
    const level = used >= limit ? 2 : used >= limit * 0.8 ? 1 : 0;
    if (level > told) say(line.textContent);
    told = level;
  };
  area.addEventListener("input", count);
  if (area.value) count();
}

all("[data-until]").forEach(countdown);
all("form[data-autosave]").forEach(autosave);
all(".file").forEach(upload);
all("[data-bench]").forEach(benchKeys);
all("[data-echo]").forEach(echo);
all("textarea[data-limit]").forEach(counter);
all("[data-print]").forEach(b => { b.hidden = false; b.addEventListener("click", () => print()); });
addEventListener("beforeprint", () => all("details").forEach(d => { d.open = true; }));
const first = one("[data-focus]") || one("[data-flash]");
if (first) first.focus();

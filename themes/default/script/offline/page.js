// The page of what is kept in the browser: gives the worker its orders and shows how far it is.
(function () {
  "use strict";
  const box = document.getElementById("offline");
  if (!box) return;
  const status = document.getElementById("offline-status");
  const language = document.documentElement.lang;
  const words = Object.fromEntries(
    [...document.getElementById("offline-words").content.querySelectorAll("data")].map((data) => [data.value, data.textContent]),
  );

  const megabytes = (bytes) =>
    new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1e6);
  const say = (key, ...values) => values.reduce((text, value) => text.replace("#", value), words[key]);

  /** Gives an order to the worker; `progress` is called with bytes done and in all. */
  async function order(name, details = {}, progress = () => {}) {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise((resolve, reject) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => {
        if ("bytes" in data) progress(data.bytes, data.total);
        else if ("error" in data) reject(new Error(data.error));
        else resolve(data.result);
      };
      active.postMessage({ order: name, ...details }, [channel.port2]);
    });
  }

  const nameOf = (select, value) => [...select.options].find((option) => option.value === value)?.textContent ?? value;
  const languages = box.querySelector("select[name=language]");
  const subjects = box.querySelector("select[name=subject]");
  const chosen = () => (subjects.value ? `${languages.value}/${subjects.value}` : languages.value);

  function setName(set) {
    const [code, subject] = set.split("/");
    const text = subject ? say("subject", nameOf(subjects, subject)) : words.whole;
    return `${text} (${nameOf(languages, code)})`;
  }

  async function showKept() {
    const list = document.getElementById("offline-kept");
    const state = await order("state");
    const items = (state?.sets ?? []).map((set) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link-button";
      button.textContent = words.remove;
      button.setAttribute("aria-label", `${words.remove}: ${setName(set)}`);
      button.onclick = () => work("remove", { set });
      item.append(setName(set), " ", button);
      return item;
    });
    list.replaceChildren(...items);
    document.getElementById("offline-nothing").hidden = items.length > 0;
  }

  /** An order that takes a while. */
  async function work(name, details) {
    const meter = document.getElementById("offline-progress");
    for (const button of box.querySelectorAll("button")) button.disabled = true;
    meter.hidden = false;
    meter.removeAttribute("value");
    status.textContent = words.saving;
    try {
      await order(name, details, (bytes, total) => {
        meter.max = total;
        meter.value = bytes;
      });
      status.textContent = words.done;
    } catch (error) {
      console.warn(error);
      status.textContent = words.failed;
    }
    meter.hidden = true;
    await showKept();
    for (const button of box.querySelectorAll("button")) button.disabled = false;
  }

  let turn = 0;
  async function showSize() {
    const mine = ++turn;
    const size = document.getElementById("offline-size");
    size.textContent = "";
    const { bytes } = await order("size", { set: chosen() }).catch(() => ({}));
    if (mine === turn && bytes !== undefined) size.textContent = megabytes(bytes);
  }

  async function start() {
    if (location.hash === "#missing") document.getElementById("offline-missing").hidden = false;
    if (!/^https?:$/.test(location.protocol)) return void (status.textContent = words.folder);
    if (!("serviceWorker" in navigator)) return void (status.textContent = words.unable);
    status.textContent = "";
    box.hidden = false;
    box.addEventListener("submit", (event) => {
      event.preventDefault();
      work("save", { set: chosen() });
    });
    languages.addEventListener("change", showSize);
    subjects.addEventListener("change", showSize);
    await showKept();
    await showSize();
  }

  start();
})();

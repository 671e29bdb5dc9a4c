// A list of files the server is still reading: the rows that changed are shown, the sentence is spoken.
for (const list of document.querySelectorAll("[data-follow]")) {
  let pause = 1000, looks = 0;
  // A page left open must not keep the session alive for ever.
  const again = () => { if (looks++ < 200) setTimeout(look, pause = Math.min(pause * 1.2, 10000)); };
  const look = () => {
    const request = new XMLHttpRequest();
    request.onloadend = () => {
      const fresh = request.response && request.response.querySelector("[data-follow]");
      if (!fresh) { again(); return; }
      for (const part of [...fresh.querySelectorAll("#read-so-far,li[id]")]) {
        const old = document.getElementById(part.id);
        if (!old || old.isEqualNode(part)) continue;
        const focused = old.contains(document.activeElement) && document.activeElement.getAttribute("href");
        const open = old.querySelector("details[open]");
        old.replaceWith(part);
        if (open && part.querySelector("details")) part.querySelector("details").open = true;
        if (focused) (part.querySelector(`[href="${CSS.escape(focused)}"]`) || part.querySelector("a")).focus();
        pause = 1000;
      }
      if (list.dataset.sentence !== fresh.dataset.sentence) {
        list.dataset.sentence = document.getElementById("say").textContent = fresh.dataset.sentence;
      }
      list.dataset.follow = fresh.dataset.follow;
      if (list.dataset.follow) again();
    };
    request.open("GET", list.dataset.follow);
    request.responseType = "document";
    request.send();
  };
  if (list.dataset.follow) setTimeout(look, pause);
}

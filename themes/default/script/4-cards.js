// The script of the cards comes when a link that has one is pointed at or gets the focus.
["mouseover", "focusin"].forEach((kind) => {
  document.addEventListener(kind, (event) => {
    if (ibidem.enterCard || !event.target.closest || !event.target.closest(".note-call, .ref, .places a, .cited-here a")) return;
    ibidem.load("cards", () => {
      if (event.target.matches(":hover, :focus")) ibidem.enterCard(event);
    });
  });
});

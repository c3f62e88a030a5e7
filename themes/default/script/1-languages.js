// The switch of languages keeps the paragraph: ids are the same in every language.
document.querySelectorAll(".languages a").forEach(function (link) {
  link.addEventListener("click", function () {
    link.hash = location.hash;
  });
});

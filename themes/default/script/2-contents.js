// The table of contents shows where the reader is.
(function () {
  var links = document.querySelectorAll(".contents a");
  if (!links.length || !window.IntersectionObserver) return;
  var byId = {};
  links.forEach((link) => { byId[link.hash.slice(1)] = link; });
  var current = null;
  function mark(link) {
    if (link === current) return;
    if (current) current.removeAttribute("aria-current");
    current = link;
    link.setAttribute("aria-current", "true");
    var list = link.closest(".contents");
    if (list.scrollHeight > list.clientHeight) {
      var top = link.offsetTop - list.offsetTop;
      if (top < list.scrollTop || top > list.scrollTop + list.clientHeight - 40) {
        list.scrollTop = top - list.clientHeight / 3;
      }
    }
  }
  var observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => {
      if (entry.isIntersecting && byId[entry.target.id]) mark(byId[entry.target.id]);
    });
  }, { rootMargin: "0px 0px -75% 0px" });
  Object.keys(byId).forEach((id) => {
    var heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  });
})();

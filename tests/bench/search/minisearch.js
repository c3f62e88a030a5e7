// MiniSearch over the same paragraphs as Ibidem's index, with the fields of its ranking.
import MiniSearch from "minisearch";

const fields = ["title", "heading", "text", "note"];
const boost = { title: 0.5, heading: 1.3, text: 1, note: 0.6 };
const fold = (term) => term.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
const elisions = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/;

/** As its manual starts: every word of the query, all options left as they are. */
export const plain = { index: { fields, idField: "place" }, search: {} };

/** As one sets it up who knows it: accents and elisions folded, beginnings and misspellings forgiven. */
export const tuned = {
  index: { fields, idField: "place", processTerm: (term) => fold(term).replace(elisions, "") || null },
  search: { boost, prefix: (term) => term.length > 4, fuzzy: (term) => (term.length > 5 ? 0.2 : false) },
};

export function build(units, { index }) {
  const made = new MiniSearch(index);
  made.addAll(units);
  return made;
}

export const load = (json, { index }) => MiniSearch.loadJSON(json, index);

/** Places, the best first. */
export const places = (index, query, { search }) => index.search(query, search).map((hit) => hit.id);

#include "tokens.h"

#include <algorithm>

namespace ibidem::search {
namespace {

std::vector<std::string_view> sorted(std::string_view words) {
  std::vector<std::string_view> list;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    list.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace

const std::vector<std::string_view>& stop_words(const Language& language) {
  static const std::vector<std::string_view> french_words = sorted(
      "afin ainsi alors apres au aucun aucune aussi autre autres aux avait avec avoir avons ayant "
      "car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment dans de "
      "deja depuis des donc dont du elle elles en encore entre est et etaient etait etant ete etre "
      "eu eux fait font il ils je la le les lesquelles lesquels leur leurs lors lorsque lui ma "
      "mais "
      "me meme memes mes moins mon ne ni nos notamment notre nous on ont ou par parce pas pendant "
      "peu peut peuvent plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi sa "
      "sans se sera seraient serait seront ses si sinon soient soit son sont sous sur ta te tels "
      "telle telles tel tous tout toute toutes tres tu un une vers via voir vos votre vous");
  static const std::vector<std::string_view> english_words = sorted(
      "about above after again all also am an and any are as at be because been before being below "
      "between both but by can could did do does doing down during each either few for from "
      "further "
      "had has have having he her here hers him his how however if in into is it its itself just "
      "me "
      "more most my no nor not now of off on once only or other our ours out over own same she "
      "should so some such than that the their theirs them themselves then there these they this "
      "those through to too under until up upon us very was we were what when where which while "
      "who "
      "whom whose why will with within would you your");
  static const std::vector<std::string_view> none;
  if (language == french) return french_words;
  if (language == english) return english_words;
  return none;
}

}  // namespace ibidem::search

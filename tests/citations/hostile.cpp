#include "hostile.h"

namespace ibidem::citations {

std::vector<std::string> hostile_pieces() {
  return {"A/",
          "A/1",
          "A/75/816 et ",
          "par. 1, ",
          "paragraphe 1 de ",
          "paragraphe 46 du rapport ",
          "résolutions 77/37, ",
          "résolution ",
          "rapport de 2021 du ",
          "2021, ",
          "Ibid. ",
          "annexe ",
          "section I ",
          "son rapport de 2021 ",
          "(",
          "é",
          "dixième ",
          "A/75/816, annexe I, et annexe ",
          "1.2.3.",
          "77/",
          "de la même ",
          "Add.1 et ",
          "(A/64/115, 16 et ",
          "A/75/816 (",
          "A/75/816 (a b c ",
          "A/75/816, chap. I, résolution 1, ",
          "par. 1 of the Final Document ",
          "paragraph 3 thereof ",
          "the Group noted in its report ",
          "reso-\n",
          "-",
          "\xff",
          "\xe2"};
}

}  // namespace ibidem::citations

#include "model/language.h"

namespace ibidem {

const Language french{"fr"};
const Language english{"en"};

}  // namespace ibidem

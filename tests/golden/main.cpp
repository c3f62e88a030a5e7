#include "golden/golden.h"

#include <gtest/gtest.h>

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  register_golden_tests();
  return RUN_ALL_TESTS();
}

#pragma once

#include "golden/golden.h"
#include "model/language.h"

#include <functional>
#include <string>

/// What is found in one line of an example: its text, its language, and the sign behind the code of
/// the language (':' for running text, '=' for a heading).
using LineTest = std::function<std::string(const std::string& text,
                                           const ibidem::Language& language, char kind)>;

/// Runs every line of an example's input ("fr: text") on its own; a line that gives nothing gives
/// "-".
ibidem::golden::Outcome each_line(const ibidem::golden::Example& example, const LineTest& run);

void register_country_tests();
void register_glossary_tests();
void register_subject_tests();

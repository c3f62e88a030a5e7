#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace ibidem::book {

/// Where a link of a chapter leads in the book: gets the address as it stands in the page and gives
/// the one to write, or nothing, which leaves the words without a link. Not asked for anchors of
/// the chapter itself.
using Lead = std::function<std::string(std::string_view address)>;

/// A page made of HTML as Ibidem writes it (attributes in double quotes, elements closed) as a
/// chapter of a book in XHTML:
///
/// * links lead where `lead` says; one to an anchor that the chapter does not have is left out,
///   and so is an address of the web that is none;
/// * empty elements are closed, xml:lang stands beside lang, epub:type beside the roles of notes;
/// * characters that XML cannot write become U+FFFD.
///
/// Linear in the length of the page.
std::string to_xhtml(std::string_view page, const Lead& lead);

}  // namespace ibidem::book

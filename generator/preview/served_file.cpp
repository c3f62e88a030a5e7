#include "served_file.h"

#include "store/containment.h"

#include <array>
#include <system_error>

namespace ibidem::preview {
namespace {

namespace fs = std::filesystem;

bool is_plain(std::string_view part) {
  return !part.starts_with('.') && part.find('\0') == std::string_view::npos &&
         part.find('\\') == std::string_view::npos;
}

}  // namespace

std::optional<fs::path> served_file(const fs::path& folder, std::string_view path) {
  // The installed application would keep pages of the preview and show them when it has ended.
  if (!path.starts_with('/') || path == "/worker.js") return std::nullopt;
  fs::path file = folder;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = path.find('/');
    const auto part = path.substr(0, end);
    if (!is_plain(part)) return std::nullopt;
    path.remove_prefix(part.size());
    if (!part.empty()) file /= part;
    if (part.empty() && path.empty()) file /= "index.html";
  }
  std::error_code error;
  if (!fs::is_regular_file(file, error) || !store::is_inside(file, folder)) return std::nullopt;
  return file;
}

bool is_loopback_host(std::string_view host) {
  if (const auto port = host.rfind(':'); port != std::string_view::npos && !host.ends_with(']')) {
    host = host.substr(0, port);
  }
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

std::string_view media_type(const fs::path& file) {
  struct Type {
    std::string_view extension;
    std::string_view name;
  };
  constexpr std::array<Type, 14> types{{{".html", "text/html; charset=utf-8"},
                                        {".css", "text/css; charset=utf-8"},
                                        {".js", "text/javascript; charset=utf-8"},
                                        {".json", "application/json"},
                                        {".xml", "application/xml"},
                                        {".atom", "application/atom+xml"},
                                        {".txt", "text/plain; charset=utf-8"},
                                        {".webmanifest", "application/manifest+json"},
                                        {".svg", "image/svg+xml"},
                                        {".png", "image/png"},
                                        {".ico", "image/x-icon"},
                                        {".woff2", "font/woff2"},
                                        {".zip", "application/zip"},
                                        {".epub", "application/epub+zip"}}};
  const auto extension = file.extension().string();
  for (const Type& type : types) {
    if (type.extension == extension) return type.name;
  }
  return "application/octet-stream";
}

std::string with_element(std::string page, std::string_view element) {
  const auto end = page.rfind("</body>");
  page.insert(end == std::string::npos ? page.size() : end, element);
  return page;
}

}  // namespace ibidem::preview

#include "offline_page.h"

#include "elements/links.h"
#include "elements/names.h"
#include "json/writer.h"

#include <array>

namespace ibidem::output {
namespace {

/// Texts that the script of the page needs: keys of the strings without "offline-".
constexpr std::array<std::string_view, 8> word_keys{"done",   "failed",  "folder", "remove",
                                                    "saving", "subject", "unable", "whole"};

theme::List words(const Edition& edition) {
  theme::List list;
  for (const std::string_view key : word_keys) {
    list.push_back(
        theme::Object{{"key", key}, {"text", edition.strings("offline-" + std::string(key))}});
  }
  return list;
}

theme::List subjects(const Edition& edition) {
  theme::List list;
  for (const auto& entry : edition.index.subjects) {
    list.push_back(theme::Object{{"id", edition.corpus.subjects.id(entry.subject)},
                                 {"name", subject_label(edition, entry.subject)}});
  }
  return list;
}

theme::List text_languages(const Edition& edition) {
  theme::List list;
  for (const Language& language : edition.corpus.portal.languages) {
    list.push_back(theme::Object{{"code", language.code},
                                 {"name", edition.strings.named("language-", language.code)},
                                 {"is_current", language == edition.language}});
  }
  return list;
}

void write_icon(json::Writer& json, std::string_view source, std::string_view sizes,
                std::string_view type) {
  json.StartObject();
  json::write_member(json, "sizes", sizes);
  json::write_member(json, "src", source);
  json::write_member(json, "type", type);
  json.EndObject();
}

}  // namespace

Result<std::string> offline_page(const Edition& edition) {
  constexpr std::string_view path = "offline.html";
  const auto title = edition.strings("offline");
  auto values = frame(edition, {path, title, {}, {}});
  values.emplace("heading", title);
  values.emplace("text_languages", text_languages(edition));
  values.emplace("subjects", subjects(edition));
  values.emplace("words", words(edition));
  return edition.theme.render("offline", std::move(values));
}

Result<std::string> web_manifest(const Edition& edition) {
  rapidjson::StringBuffer buffer;
  json::Writer json(buffer);
  json.StartObject();
  json::write_member(json, "display", "standalone");
  json::write_key(json, "icons");
  json.StartArray();
  write_icon(json, "../assets/image/icon.svg", "any", "image/svg+xml");
  write_icon(json, "../assets/image/icon-192.png", "192x192", "image/png");
  write_icon(json, "../assets/image/icon-512.png", "512x512", "image/png");
  json.EndArray();
  json::write_member(json, "id", edition.language.code + "/");
  json::write_member(json, "lang", edition.language.code);
  json::write_member(json, "name", in_language(edition.corpus.portal.title, edition));
  json::write_member(json, "scope", "../");
  json::write_member(json, "short_name", "Ibidem");
  json::write_member(json, "start_url", "index.html");
  json.EndObject();
  return json::finished(buffer);
}

}  // namespace ibidem::output

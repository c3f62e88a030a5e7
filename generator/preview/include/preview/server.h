#pragma once

#include "base/error.h"

#include <filesystem>
#include <memory>
#include <string>

namespace ibidem::preview {

/// What the pages in the readers' browsers are to know of the last build.
struct State {
  std::size_t build = 0;  ///< which of the site's versions is served; pages of another one reload
  std::string problems;   ///< why a later one could not be built, as data::problems_json has it;
                          ///< empty where it could
};

/// Serves a folder of pages on the loopback interface, to this machine only, and puts a script into
/// every page it serves: it reloads the page when the site changes, where the reader stands, and
/// shows in it why a build failed. Nothing is written to the folder. Hidden files, and links that
/// lead out of the folder, are not served, nor is anything to a request for another host, which
/// some page of the web may have made the browser send.
class Server {
 public:
  /// Listens on a port, 0 for any that is free. Fails with `cannot-listen`.
  static Result<Server> open(const std::filesystem::path& folder, int port);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;

  /// Ends all connections.
  ~Server();

  int port() const;

  /// Tells all open pages, and those opened from now on.
  void publish(State state);

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ibidem::preview

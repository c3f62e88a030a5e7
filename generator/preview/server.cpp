// The only unit that includes cpp-httplib.
#include "preview/server.h"

#include "page_script.h"
#include "served_file.h"

#include "store/read.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include <fmt/core.h>
#include <httplib.h>

namespace ibidem::preview {
namespace {

constexpr std::size_t max_file_bytes = std::size_t{1} << 30;
/// Every page that is open holds a thread; others must get through beside them.
constexpr std::size_t threads = 64;
constexpr int most_streams = 40;
/// A connection that broke is only noticed when something is sent.
constexpr std::chrono::seconds sign_of_life{10};

std::string html(std::string_view title, std::string_view text) {
  return fmt::format(
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title></head>"
      "<body><h1>{}</h1><p>{}</p></body></html>",
      title, title, text);
}

}  // namespace

struct Server::Impl {
  std::filesystem::path folder;
  int port = 0;
  httplib::Server http;
  std::thread listening;

  std::mutex mutex;  ///< guards what follows
  std::condition_variable changed;
  State state;
  std::size_t version = 0;  ///< of the state
  int streams = 0;
  bool ending = false;

  ~Impl();
  void answer_requests();
  void answer_file(const httplib::Request& request, httplib::Response& response);
  void answer_events(httplib::Response& response);
  bool send_state(httplib::DataSink& sink, std::size_t& sent);
  std::string script_element();
};

Server::Impl::~Impl() {
  {
    const std::lock_guard guard(mutex);
    ending = true;
  }
  changed.notify_all();
  http.stop();
  if (listening.joinable()) listening.join();
}

std::string Server::Impl::script_element() {
  const std::lock_guard guard(mutex);
  return fmt::format("<script src=\"{}\" data-build=\"{}\"></script>", script_path, state.build);
}

void Server::Impl::answer_file(const httplib::Request& request, httplib::Response& response) {
  // Taken before the file is read: a page that a build replaces meanwhile reloads once too often
  // rather than never.
  const auto element = script_element();
  const auto file = served_file(folder, request.path);
  const auto bytes = file ? store::read_file(*file, max_file_bytes)
                          : tl::unexpected(Error{"cannot-read", "no such page"});
  if (!bytes) {
    std::error_code error;
    if (!request.path.ends_with('/') && served_file(folder, request.path + "/")) {
      response.set_redirect(request.path + "/");
      return;
    }
    response.status = 404;
    const auto page = std::filesystem::exists(folder / "index.html", error)
                          ? html("No such page", "The site has no page at this address.")
                          : html("No site yet", "As soon as it can be built it appears here.");
    response.set_content(with_element(page, element), "text/html; charset=utf-8");
    return;
  }
  const auto type = media_type(*file);
  response.set_content(type.starts_with("text/html") ? with_element(*bytes, element) : *bytes,
                       std::string(type));
}

/// Sends the state when it changes, else a sign of life; false where the stream is over.
bool Server::Impl::send_state(httplib::DataSink& sink, std::size_t& sent) {
  std::unique_lock lock(mutex);
  changed.wait_for(lock, sign_of_life, [&] { return ending || version != sent; });
  if (ending) return false;
  std::string message = ":\n\n";
  if (version != sent) {
    sent = version;
    // The problems are JSON on a line with its end.
    auto problems = state.problems.empty() ? "null" : state.problems;
    while (problems.ends_with('\n')) problems.pop_back();
    message = fmt::format("data: {{\"build\":{},\"problems\":{}}}\n\n", state.build, problems);
  }
  lock.unlock();
  return sink.write(message.data(), message.size());
}

void Server::Impl::answer_events(httplib::Response& response) {
  {
    const std::lock_guard guard(mutex);
    if (streams == most_streams) {
      response.status = 503;
      return;
    }
    ++streams;
  }
  response.set_chunked_content_provider(
      "text/event-stream",
      [this, sent = static_cast<std::size_t>(-1)](std::size_t, httplib::DataSink& sink) mutable {
        return send_state(sink, sent);
      },
      [this](bool) {
        const std::lock_guard guard(mutex);
        --streams;
      });
}

void Server::Impl::answer_requests() {
  http.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  http.set_default_headers({{"Cache-Control", "no-store"},
                            {"X-Content-Type-Options", "nosniff"},
                            {"Cross-Origin-Resource-Policy", "same-origin"}});
  http.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (is_loopback_host(request.get_header_value("Host"))) {
      return httplib::Server::HandlerResponse::Unhandled;
    }
    response.status = 421;
    response.set_content("This preview is for the machine it runs on.\n", "text/plain");
    return httplib::Server::HandlerResponse::Handled;
  });
  http.Get(std::string(script_path), [](const httplib::Request&, httplib::Response& response) {
    response.set_content(page_script.data(), page_script.size(), "text/javascript; charset=utf-8");
  });
  http.Get(std::string(events_path), [this](const httplib::Request&, httplib::Response& response) {
    answer_events(response);
  });
  http.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
    answer_file(request, response);
  });
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::open(const std::filesystem::path& folder, int port) {
  auto impl = std::make_unique<Impl>();
  impl->folder = folder;
  impl->answer_requests();
  const std::string loopback = "127.0.0.1";
  // The library's own options would let two previews share a port unnoticed.
  impl->http.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  if (port == 0) {
    impl->port = impl->http.bind_to_any_port(loopback);
  } else if (impl->http.bind_to_port(loopback, port)) {
    impl->port = port;
  }
  if (impl->port <= 0) {
    return tl::unexpected(Error{"cannot-listen", fmt::format("port {} is not free", port)});
  }
  impl->listening = std::thread([http = &impl->http] { http->listen_after_bind(); });
  // To end the server before it runs would not end it.
  while (!impl->http.is_running()) std::this_thread::yield();
  return Server(std::move(impl));
}

int Server::port() const {
  return impl_->port;
}

void Server::publish(State state) {
  {
    const std::lock_guard guard(impl_->mutex);
    impl_->state = std::move(state);
    ++impl_->version;
  }
  impl_->changed.notify_all();
}

}  // namespace ibidem::preview

#include "store/watch.h"

#include "file_descriptor.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace ibidem::store {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds quiet{50};
constexpr milliseconds longest{1000};
constexpr milliseconds look_again{2000};
constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

}  // namespace

struct Watcher::Impl {
  FileDescriptor events;
  std::vector<fs::path> folders;
  bool blind = false;  ///< some folder is not watched

  void watch_all();
  void watch(const fs::path& folder);
  bool take_events();
  enum class Woken { by_change, by_time, by_stop };
  Woken sleep(int stop, milliseconds most) const;
};

void Watcher::Impl::watch(const fs::path& folder) {
  if (::inotify_add_watch(events.number(), folder.c_str(), changes | IN_ONLYDIR) < 0) blind = true;
}

/// To watch a folder once more does no harm.
void Watcher::Impl::watch_all() {
  blind = false;
  for (const auto& folder : folders) {
    watch(folder);
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) watch(entry->path());
    }
  }
}

/// Empties the queue; whether folders came or went.
bool Watcher::Impl::take_events() {
  alignas(inotify_event) char buffer[16384];
  bool folders_changed = false;
  for (ssize_t size = 0; (size = ::read(events.number(), buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < size;) {
      inotify_event event;
      std::memcpy(&event, buffer + at, sizeof event);
      constexpr std::uint32_t of_folders =
          IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_Q_OVERFLOW;
      folders_changed = folders_changed || (event.mask & of_folders) != 0;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return folders_changed;
}

Watcher::Impl::Woken Watcher::Impl::sleep(int stop, milliseconds most) const {
  pollfd waiting[] = {{stop, POLLIN, 0}, {events.number(), POLLIN, 0}};
  const int ready = ::poll(waiting, 2, static_cast<int>(most.count()));
  if (ready < 0 && errno != EINTR) return Woken::by_stop;
  if (waiting[0].revents != 0) return Woken::by_stop;
  return ready > 0 ? Woken::by_change : Woken::by_time;
}

Watcher::Watcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Watcher::Watcher(Watcher&&) noexcept = default;
Watcher& Watcher::operator=(Watcher&&) noexcept = default;
Watcher::~Watcher() = default;

Result<Watcher> Watcher::open(std::vector<fs::path> folders) {
  auto impl = std::make_unique<Impl>();
  impl->events = FileDescriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  if (!impl->events.valid()) {
    return tl::unexpected(Error{
        "cannot-watch", std::string("the system watches no folders: ") + std::strerror(errno)});
  }
  impl->folders = std::move(folders);
  impl->watch_all();
  return Watcher(std::move(impl));
}

bool Watcher::wait(int stop) {
  const auto first = impl_->sleep(stop, impl_->blind ? look_again : milliseconds(-1));
  if (first == Impl::Woken::by_stop) return false;
  const auto begin = Clock::now();
  bool folders_changed = impl_->blind || impl_->take_events();
  auto more = first;
  while (more == Impl::Woken::by_change && Clock::now() - begin < longest) {
    more = impl_->sleep(stop, quiet);
    if (more == Impl::Woken::by_stop) return false;
    folders_changed = impl_->take_events() || folders_changed;
  }
  if (folders_changed) impl_->watch_all();
  return true;
}

}  // namespace ibidem::store

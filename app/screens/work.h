// A long piece of work on a thread of its own, so that no frame waits for it: opening a workspace (the
// passphrase is made costly on purpose), taking files in, writing a document.
//
//     work.emplace(Words{"Ouverture…", "Opening…"}, wake, [=] {
//         const auto opened = open();        // on the thread
//         return [=] { keep(opened); };      // on the screen's, by conclude()
//     });
//     if (work->finished()) work->conclude();
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "questionnaires/language/words.h"

namespace arpenteur {

class Work {
public:
    using Conclusion = std::function<void()>;
    using Job = std::function<Conclusion()>;

    // `wake` is called once, on that thread, when the job is done; null: nobody waits. What the job throws is
    // thrown by conclude().
    Work(const Words& label, std::function<void()> wake, Job job);
    ~Work();  // waits for it
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    const Words& label() const { return label_; }
    bool finished() const { return finished_; }
    void wait();
    void conclude();

private:
    Words label_;
    std::atomic<bool> finished_ = false;
    Conclusion conclusion_;
    std::exception_ptr thrown_;
    std::thread thread_;
};

}  // namespace arpenteur

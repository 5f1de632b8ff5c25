// The colleague's own tablet, to which the visit goes by a dossier, and from which another comes back: what
// two people write without seeing each other.
//
//     Colleague colleague(tablet);
//     tablet.record(R"({"what":"perimeter","n1_title":"la maire"})");
//     colleague.record(R"({"what":"perimeter","n1_title":"madame la maire"})");
//     colleague.bring_back();
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "app/commands/record_line.h"
#include "app/platform/random.h"
#include "app/workspace/exchange.h"
#include "tests/tablet.h"

namespace arpenteur {

class Colleague {
public:
    explicit Colleague(Tablet& tablet) : tablet_(tablet) {
        const Environment around{Clock::of_the_machine(),
                                 fill_random,
                                 tablet.folder() / "etat-collegue",
                                 PassphraseCost::least(),
                                 {}};
        auto opened = Workspace::open(tablet.folder() / "collegue", Passphrase(Tablet::passphrase),
                                      Access::write, around);
        if (!opened) throw std::runtime_error(opened.error().en);
        workspace_.emplace(std::move(*opened));
        workspace_->take_card(tablet.workspace().card());
        carry(tablet.workspace(), tablet.visit(), *workspace_);
        visit_ = *workspace_->visit(tablet.visit().id());
    }

    void record(std::string_view line) {
        const auto recorded = record_line(*visit_, line);
        if (!recorded) throw std::runtime_error(recorded.error().en);
    }

    // The visit as it stands on their tablet, not yet taken on the other one.
    std::filesystem::path dossier() {
        const auto file = tablet_.folder() / "pli-du-collegue.arpenteur";
        if (!write_dossier(*workspace_, *visit_, file))
            throw std::runtime_error("the dossier is not written");
        return file;
    }

    void bring_back() {
        carry(*workspace_, *visit_, tablet_.workspace());
        tablet_.screen.surface().redraw();
        tablet_.settle();
    }

private:
    void carry(Workspace& from, OpenVisit& visit, Workspace& to) const {
        const auto file = tablet_.folder() / "pli.arpenteur";
        if (!write_dossier(from, visit, file) || take_file(to, file).kind != ArrivalKind::dossier)
            throw std::runtime_error("the dossier does not arrive");
    }

    Tablet& tablet_;
    std::optional<Workspace> workspace_;
    OpenVisit* visit_ = nullptr;
};

}  // namespace arpenteur

#include "app/screens/exchange/exchange.h"

#include "app/screens/exchange/give.h"
#include "app/screens/exchange/known_cards.h"
#include "app/screens/exchange/missing.h"
#include "app/screens/exchange/take.h"

namespace arpenteur {

namespace {

struct NamedPart {
    ExchangePart part;
    std::string label;
};

ExchangePart draw_parts(Page& page, Exchange& state, const std::vector<NamedPart>& parts) {
    std::vector<std::string> labels;
    std::size_t here = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        labels.push_back(parts[i].label);
        if (state.part == parts[i].part) here = i;
    }
    if (const auto tapped = segmented(page.surface, "exchange", labels, here)) {
        here = *tapped;
        state.part = parts[here].part;
    }
    if (page.reports.user_error)
        banner(page.surface, "complaint",
               {.tone = Tone::error, .text = page.reports.user_error->in(page.language())});
    return parts[here].part;
}

}  // namespace

FilesAround files_around(const Workspace& workspace, std::vector<ExchangeFolder> folders) {
    std::vector<std::filesystem::path> paths;
    for (const ExchangeFolder& folder : folders) paths.push_back(folder.path);
    std::vector<Incoming> files = incoming_in(workspace, paths);
    return {std::move(folders), std::move(files)};
}

void draw_exchange(VisitPage& page, Exchange& state) {
    const std::size_t missing = count_missing(page);
    scroll_area(page.surface, "exchange-area", {.widest = 860.0F}, [&] {
        const ExchangePart part =
            draw_parts(page, state,
                       {{ExchangePart::give, page.in({"Donner", "Give"})},
                        {ExchangePart::take, page.in({"Prendre", "Take"})},
                        {ExchangePart::cards, page.in({"Cartes", "Cards"})},
                        {ExchangePart::missing,
                         missing == 0 ? page.in({"Ce qui manque", "Missing"})
                                      : page.say({"Ce qui manque ({})", "Missing ({})"}, missing)}});
        switch (part) {
            case ExchangePart::give:
                return draw_give(page, state);
            case ExchangePart::take:
                return draw_take(page, state, page.visit.id());
            case ExchangePart::cards:
                return draw_known_cards(page, state);
            case ExchangePart::missing:
                return draw_missing(page);
        }
    });
    draw_comparing(page, state);
}

void draw_cards(Page& page, Exchange& state) {
    if (top_bar(page.surface, {.title = page.in({"Échanger", "Exchange"}),
                               .subtitle = page.workspace.card().name(),
                               .back = page.in({"Accueil", "Home"})})
            .back)
        page.intentions.go({});
    scroll_area(page.surface, "exchange-area", {.widest = 860.0F}, [&] {
        if (draw_parts(page, state,
                       {{ExchangePart::take, page.in({"Prendre", "Take"})},
                        {ExchangePart::cards, page.in({"Cartes", "Cards"})}}) == ExchangePart::take)
            draw_take(page, state, {});
        else
            draw_known_cards(page, state);
    });
    draw_comparing(page, state);
}

}  // namespace arpenteur

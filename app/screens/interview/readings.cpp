#include "app/screens/interview/readings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/interview/voices.h"
#include "app/screens/several_values.h"
#include "app/screens/words_of.h"

namespace arpenteur {

namespace {

constexpr std::array supports{Support::opinion, Support::reported, Support::verified};

constexpr double after_a_tap = 0.4;

const Claims<Reading>* own(const Talk& talk, const std::string& criterion, ActorCategory voice) {
    const auto known =
        talk.view().readings.find(reading_id(talk.state.source, talk.page.writer, criterion, voice));
    return known == talk.view().readings.end() ? nullptr : &known->second;
}

const Claims<Reading>* own_here(const Talk& talk, const std::string& criterion) {
    const auto voice = voice_of(talk);
    return voice && !talk.state.source.is_null() ? own(talk, criterion, *voice) : nullptr;
}

Id id_of(const Talk& talk, const Reading& reading) {
    return reading_id(reading.source, talk.page.writer, reading.criterion, reading.category);
}

void write_reading(Talk& talk, const Reading& reading, std::optional<DraftKey> ended = {}) {
    write_on(talk.page, id_of(talk, reading), reading, std::move(ended));
}

void give(Talk& talk, const std::string& criterion, const Rating& rating) {
    talk.state.pending = PendingLevel{criterion, rating};
    give_pending(talk);
}

void draw_reason(Talk& talk, const Reading& reading, FieldLook look) {
    VisitPage& page = talk.page;
    const DraftKey key{id_of(talk, reading), "own.reading", "reason"};
    look.many_lines = true;
    look.enabled = page.visit.writable();
    if (const auto reason = typed_text(page, "reading/reason", key, reading.reason, look)) {
        Reading told = reading;
        told.reason = *reason;
        write_reading(talk, told, key);
    }
}

// What a level rests on, right under it.
void draw_support(Talk& talk, const Reading& reading) {
    VisitPage& page = talk.page;
    panel(page.surface, [&] {
        label(page.surface, page.in({"Nature de l’appui", "What it rests on"}));
        const auto at = static_cast<std::size_t>(
            std::find(supports.begin(), supports.end(), reading.support) - supports.begin());
        if (const auto picked = choose_one(page.surface, "support", labels_of(supports, page.language()), at);
            picked && *picked != at) {
            Reading told = reading;
            told.support = supports[*picked];
            write_reading(talk, told);
        }
        draw_reason(talk, reading,
                    {.label = page.in({"Raison", "Reason"}),
                     .placeholder = page.in({"Les faits, leurs dates, ce qui manque pour le niveau suivant",
                                             "The facts, their dates, what is missing for the next level"}),
                     .lines = 2});
        if (text_button(page.surface, "reading/remove",
                        page.in({"Retirer cette lecture", "Withdraw this reading"})))
            ask_to_remove(talk, id_of(talk, reading), {"Retirer cette lecture ?", "Withdraw this reading?"});
    });
}

}  // namespace

std::optional<ActorCategory> voice_of(const Talk& talk) {
    if (talk.state.voice) return talk.state.voice;
    const auto present = voices_in(talk.view(), talk.state.source);
    if (present.size() == 1) return present.front();
    return std::nullopt;
}

void give_pending(Talk& talk) {
    Interview& state = talk.state;
    if (!state.pending) return;
    if (state.source.is_null()) {
        state.choosing_source = true;
        return;
    }
    const auto voice = voice_of(talk);
    // A source that was made in this frame is not in the visit yet: its voices are known in the next one.
    if (!voice) return;
    const PendingLevel level = *std::exchange(state.pending, std::nullopt);
    Reading reading{state.source, level.criterion, *voice, level.rating, Support::opinion, {}};
    if (const Claims<Reading>* claims = own(talk, level.criterion, *voice)) {
        const bool removed = talk.view().removals.contains(id_of(talk, reading));
        const Reading& standing = *latest(*claims);
        if (!removed && settled(*claims) != nullptr && standing.rating == level.rating) return;
        reading.support = standing.support;
        reading.reason = standing.reason;
    }
    write_reading(talk, reading);
    // What it rests on stands under the card, often below the edge: shown once a second tap cannot fall on
    // it.
    state.reveal = "reading/reason";
    state.reveal_at = talk.surface().now() + after_a_tap;
}

void draw_voices(Talk& talk, const Criterion& criterion) {
    VisitPage& page = talk.page;
    const auto present = voices_in(page.view(), talk.state.source);
    const auto voice = voice_of(talk);
    const auto among = [&](ActorCategory one) {
        return std::find(present.begin(), present.end(), one) != present.end();
    };
    const bool every = present.empty() || talk.state.every_voice || (voice && !among(*voice));
    std::vector<ActorCategory> order = present;
    if (every)
        for (const ActorCategory one : all_categories)
            if (!among(one)) order.push_back(one);
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < order.size(); ++i) {
        labels.push_back(page.in(short_words_of(order[i])));
        const Claims<Reading>* claims =
            talk.state.source.is_null() ? nullptr : own(talk, criterion.code, order[i]);
        if (claims != nullptr) labels.back() += " · " + mark_of(latest(*claims)->rating);
        if (voice == order[i]) chosen = i;
    }
    if (!every) labels.push_back(page.in({"Une autre voix…", "Another voice…"}));
    const auto picked = choose_one(page.surface, "voice", labels, chosen);
    if (!picked) return;
    if (*picked < order.size())
        talk.going.voice = order[*picked];
    else
        talk.state.every_voice = true;
}

void draw_levels(Talk& talk, const Criterion& criterion) {
    VisitPage& page = talk.page;
    const Claims<Reading>* claims = own_here(talk, criterion.code);
    if (claims != nullptr) {
        several_values<Reading>(
            page, "reading/apart", id_of(talk, claims->front().value), *claims, [&](const Reading& each) {
                std::string text =
                    said(each.rating, page.language()) + ", " + page.in(words_of(each.support));
                return each.reason.empty() ? text : text + ". " + each.reason;
            });
        removed_meanwhile(page, "reading/removed", id_of(talk, claims->front().value));
    }
    const std::optional<Reading> reading = claims == nullptr ? std::nullopt : std::optional(*latest(*claims));
    std::vector<std::pair<Rating, const Wording*>> ratings;
    for (int number = 0; number < Level::count; ++number)
        ratings.emplace_back(*Level::from(number), &criterion.levels.at(static_cast<std::size_t>(number)));
    ratings.emplace_back(Unknown{}, &criterion.unknown);
    ratings.emplace_back(NotApplicable{}, &criterion.not_applicable);
    for (const auto& [rating, words] : ratings) {
        std::string descriptor = words->in(page.language());
        if (descriptor.empty()) descriptor = said(rating, page.language());
        const bool chosen = reading && reading->rating == rating;
        const auto level = level_of(rating);
        const bool typed = level && !talk.state.pending && !talk.state.verbatim && !talk.state.coding &&
                           page.surface.typed(U'0' + static_cast<char32_t>(level->number()));
        if (level_card(page.surface, "level/" + code_of(rating),
                       {.mark = mark_of(rating), .descriptor = descriptor, .selected = chosen}) ||
            typed)
            give(talk, criterion.code, rating);
        if (chosen) draw_support(talk, *reading);
    }
}

void draw_reason_alone(Talk& talk, const Criterion& criterion, float height) {
    const Claims<Reading>* claims = own_here(talk, criterion.code);
    if (claims == nullptr) return;
    draw_reason(talk, *latest(*claims), {.name = talk.page.in({"Raison", "Reason"}), .height = height});
}

}  // namespace arpenteur

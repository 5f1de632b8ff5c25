#include "app/screens/interview/readings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"
#include "app/screens/several_values.h"

namespace arpenteur {

namespace {

constexpr std::array supports{Support::opinion, Support::reported, Support::verified};

constexpr double after_a_tap = 0.4;

const Claims<Reading>* own(const InterviewContext& context, const std::string& criterion,
                           ActorCategory voice) {
    const auto known =
        context.view().readings.find(reading_id(context.state.source, context.page.writer, criterion, voice));
    return known == context.view().readings.end() ? nullptr : &known->second;
}

const Claims<Reading>* own_here(const InterviewContext& context, const std::string& criterion) {
    const auto voice = voice_of(context);
    return voice && !context.state.source.is_null() ? own(context, criterion, *voice) : nullptr;
}

Id id_of(const InterviewContext& context, const Reading& reading) {
    return reading_id(reading.source, context.page.writer, reading.criterion, reading.category);
}

void write_reading(InterviewContext& context, const Reading& reading, std::optional<DraftKey> ended = {}) {
    write_on(context.page, id_of(context, reading), reading, std::move(ended));
}

// One's own reading in one frame: what is touched and what is typed come together in it, and it is written
// once.
struct ReadingInHand {
    std::optional<Reading> reading{};  // none: nothing was read yet
    bool touched = false;
    std::optional<DraftKey> ended{};
};

void write_if_touched(InterviewContext& context, ReadingInHand& hand) {
    if (hand.touched) write_reading(context, *hand.reading, std::move(hand.ended));
}

// The level for this voice of the source that is heard.
void put_level(InterviewContext& context, ReadingInHand& hand, const std::string& criterion,
               ActorCategory voice, const Rating& rating) {
    if (!hand.reading)
        hand.reading = Reading{context.state.source, criterion, voice, {}, Support::opinion, {}};
    const Claims<Reading>* claims = own(context, criterion, voice);
    const bool stands = claims != nullptr && settled(*claims) != nullptr &&
                        !context.view().removals.contains(id_of(context, *hand.reading));
    if (stands && hand.reading->rating == rating) return;
    hand.reading->rating = rating;
    hand.touched = true;
    // What it rests on stands under the card, often below the edge: shown once a second tap cannot fall on
    // it.
    context.state.reveal = "reading/reason";
    context.state.reveal_at = context.surface().now() + after_a_tap;
}

void give(InterviewContext& context, ReadingInHand& hand, const std::string& criterion,
          const Rating& rating) {
    const auto voice = voice_of(context);
    if (voice && !context.state.source.is_null()) return put_level(context, hand, criterion, *voice, rating);
    context.state.pending = PendingLevel{criterion, rating};
    give_pending(context);
}

void draw_reason(InterviewContext& context, ReadingInHand& hand, FieldLook look) {
    VisitPage& page = context.page;
    const DraftKey key{id_of(context, *hand.reading), "own.reading", "reason"};
    look.many_lines = true;
    look.enabled = page.visit.writable();
    if (const auto reason = typed_text(page, "reading/reason", key, hand.reading->reason, look)) {
        hand.reading->reason = *reason;
        hand.touched = true;
        hand.ended = key;
    }
}

// What a level rests on, right under it.
void draw_support(InterviewContext& context, ReadingInHand& hand) {
    VisitPage& page = context.page;
    panel(page.surface, [&] {
        label(page.surface, page.in({"Nature de l’appui", "What it rests on"}));
        const auto at = static_cast<std::size_t>(
            std::find(supports.begin(), supports.end(), hand.reading->support) - supports.begin());
        if (const auto picked = choose_one(page.surface, "support", labels_of(supports, page.language()), at);
            picked && *picked != at) {
            hand.reading->support = supports[*picked];
            hand.touched = true;
        }
        draw_reason(context, hand,
                    {.label = page.in({"Raison", "Reason"}),
                     .placeholder = page.in({"Les faits, leurs dates, ce qui manque pour le niveau suivant",
                                             "The facts, their dates, what is missing for the next level"}),
                     .lines = 2});
        if (text_button(page.surface, "reading/remove",
                        page.in({"Retirer cette lecture", "Withdraw this reading"})))
            ask_to_remove(context, id_of(context, *hand.reading),
                          {"Retirer cette lecture ?", "Withdraw this reading?"});
    });
}

}  // namespace

std::optional<ActorCategory> voice_of(const InterviewContext& context) {
    if (context.state.voice) return context.state.voice;
    const auto present = voices_in(context.view(), context.state.source);
    if (present.size() == 1) return present.front();
    return std::nullopt;
}

void give_pending(InterviewContext& context) {
    Interview& state = context.state;
    if (!state.pending) return;
    if (state.source.is_null()) {
        state.choosing_source = true;
        return;
    }
    const auto voice = voice_of(context);
    // A source that was made in this frame is not in the visit yet: its voices are known in the next one.
    if (!voice) return;
    const PendingLevel level = *std::exchange(state.pending, std::nullopt);
    ReadingInHand hand;
    if (const Claims<Reading>* claims = own(context, level.criterion, *voice))
        hand.reading = *latest(*claims);
    put_level(context, hand, level.criterion, *voice, level.rating);
    write_if_touched(context, hand);
}

void draw_voices(InterviewContext& context, const Criterion& criterion) {
    VisitPage& page = context.page;
    const auto present = voices_in(page.view(), context.state.source);
    const auto voice = voice_of(context);
    const auto among = [&](ActorCategory one) {
        return std::find(present.begin(), present.end(), one) != present.end();
    };
    const bool every = present.empty() || context.state.every_voice || (voice && !among(*voice));
    std::vector<ActorCategory> order = present;
    if (every)
        for (const ActorCategory one : all_categories)
            if (!among(one)) order.push_back(one);
    std::vector<std::string> labels;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < order.size(); ++i) {
        labels.push_back(page.in(short_label_of(order[i])));
        const Claims<Reading>* claims =
            context.state.source.is_null() ? nullptr : own(context, criterion.code, order[i]);
        if (claims != nullptr) labels.back() += " · " + mark_of(latest(*claims)->rating);
        if (voice == order[i]) chosen = i;
    }
    if (!every) labels.push_back(page.in({"Une autre voix…", "Another voice…"}));
    const auto picked = choose_one(page.surface, "voice", labels, chosen);
    if (!picked) return;
    if (*picked < order.size())
        context.going.voice = order[*picked];
    else
        context.state.every_voice = true;
}

void draw_levels(InterviewContext& context, const Criterion& criterion) {
    VisitPage& page = context.page;
    ReadingInHand hand;
    if (const Claims<Reading>* claims = own_here(context, criterion.code)) {
        const Id id = id_of(context, claims->front().value);
        const auto kept =
            several_values<Reading>(page, "reading/apart", id, *claims, [&](const Reading& each) {
                std::string text =
                    describe_in_words(each.rating, page.language()) + ", " + page.in(label_of(each.support));
                return each.reason.empty() ? text : text + ". " + each.reason;
            });
        hand.reading = kept.value_or(*latest(*claims));
        removed_meanwhile(page, "reading/removed", id);
    }
    // Under the level that stood before the touches of this frame: a field that they leave is drawn once
    // more.
    const std::optional<Rating> current = hand.reading ? std::optional(hand.reading->rating) : std::nullopt;
    std::vector<std::pair<Rating, const Wording*>> ratings;
    for (int number = 0; number < Level::count; ++number)
        ratings.emplace_back(*Level::from(number), &criterion.levels.at(static_cast<std::size_t>(number)));
    ratings.emplace_back(Unknown{}, &criterion.unknown);
    ratings.emplace_back(NotApplicable{}, &criterion.not_applicable);
    for (const auto& [rating, words] : ratings) {
        std::string descriptor = words->in(page.language());
        if (descriptor.empty()) descriptor = describe_in_words(rating, page.language());
        const bool chosen = current == rating;
        const auto level = level_of(rating);
        const bool typed = level && !context.state.pending && !context.state.verbatim &&
                           !context.state.coding &&
                           page.surface.typed(U'0' + static_cast<char32_t>(level->number()));
        if (level_card(page.surface, "level/" + code_of(rating),
                       {.mark = mark_of(rating), .descriptor = descriptor, .selected = chosen}) ||
            typed)
            give(context, hand, criterion.code, rating);
        if (chosen) draw_support(context, hand);
    }
    write_if_touched(context, hand);
}

void draw_reason_alone(InterviewContext& context, const Criterion& criterion, float height) {
    const Claims<Reading>* claims = own_here(context, criterion.code);
    if (claims == nullptr) return;
    ReadingInHand hand{*latest(*claims)};
    draw_reason(context, hand, {.name = context.page.in({"Raison", "Reason"}), .height = height});
    write_if_touched(context, hand);
}

}  // namespace arpenteur

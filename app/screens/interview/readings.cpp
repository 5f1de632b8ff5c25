#include "app/screens/interview/readings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/editing.h"
#include "app/screens/interview/voices.h"
#include "app/screens/labels.h"

namespace arpenteur {

namespace {

constexpr std::array supports{Support::opinion, Support::reported, Support::verified};

constexpr double after_a_tap = 0.4;

const Claims<Reading>& own(const InterviewContext& context, const std::string& criterion,
                           ActorCategory voice) {
    return claims_on(context.view().readings,
                     reading_id(context.state.source, context.page.writer, criterion, voice));
}

Editing<Reading> own_reading(const InterviewContext& context, const std::string& criterion,
                             ActorCategory voice) {
    const Id& source = context.state.source;
    return {context.page, reading_id(source, context.page.writer, criterion, voice),
            own(context, criterion, voice), Reading{source, criterion, voice, {}, Support::opinion, {}},
            Begins::with_a_choice};
}

void put_level(InterviewContext& context, Editing<Reading>& reading, const Rating& rating) {
    reading.change([&](Reading& each) { each.rating = rating; });
    if (!reading.written()) return;
    // What it rests on stands under the card, often below the edge: shown once a second tap cannot fall on
    // it.
    context.state.reveal = "reading/reason";
    context.state.reveal_at = context.surface().now() + after_a_tap;
}

void draw_reason(Editing<Reading>& reading, FieldLook look) {
    look.many_lines = true;
    reading.text("reading/reason", &Reading::reason, look);
}

// What a level rests on, right under it.
void draw_support(InterviewContext& context, Editing<Reading>& reading) {
    VisitPage& page = context.page;
    panel(page.surface, [&] {
        label(page.surface, page.in({"Nature de l’appui", "What it rests on"}));
        reading.choose("support", supports, &Reading::support);
        draw_reason(reading,
                    {.label = page.in({"Raison", "Reason"}),
                     .placeholder = page.in({"Les faits, leurs dates, ce qui manque pour le niveau suivant",
                                             "The facts, their dates, what is missing for the next level"}),
                     .lines = 2});
        if (text_button(page.surface, "reading/remove",
                        page.in({"Retirer cette lecture", "Withdraw this reading"})))
            ask_to_remove(context, reading.entity(), {"Retirer cette lecture ?", "Withdraw this reading?"});
    });
}

std::string in_words(const VisitPage& page, const Reading& reading) {
    const std::string text =
        describe_in_words(reading.rating, page.language()) + ", " + page.in(label_of(reading.support));
    return reading.reason.empty() ? text : text + ". " + reading.reason;
}

// The levels, each with what it says, in the order of the cards.
std::vector<std::pair<Rating, const Wording*>> ratings_of(const Criterion& criterion) {
    std::vector<std::pair<Rating, const Wording*>> ratings;
    for (int number = 0; number < Level::count; ++number)
        ratings.emplace_back(*Level::from(number), &criterion.levels.at(static_cast<std::size_t>(number)));
    ratings.emplace_back(Unknown{}, &criterion.unknown);
    ratings.emplace_back(NotApplicable{}, &criterion.not_applicable);
    return ratings;
}

// The digit of the level, on a real keyboard, where no field and no dialog takes it.
bool digit_typed(const InterviewContext& context, const Rating& rating) {
    const auto level = level_of(rating);
    return level && !context.state.pending && !context.state.verbatim && !context.state.coding &&
           context.surface().typed(U'0' + static_cast<char32_t>(level->number()));
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
    Editing<Reading> reading = own_reading(context, level.criterion, *voice);
    put_level(context, reading, level.rating);
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
        if (const Reading* reading = latest(own(context, criterion.code, order[i])))
            labels.back() += " · " + mark_of(reading->rating);
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
    std::optional<Editing<Reading>> reading;
    if (const auto voice = voice_of(context); voice && !context.state.source.is_null())
        reading.emplace(own_reading(context, criterion.code, *voice));
    // Under the level that stood before the touches of this frame: a field that they leave is drawn once
    // more.
    std::optional<Rating> current;
    if (reading && reading->stands()) {
        reading->arbitrate("reading/apart", [&](const Reading& each) { return in_words(page, each); });
        removed_meanwhile(page, "reading/removed", reading->entity());
        current = reading->thing().rating;
    }
    for (const auto& [rating, words] : ratings_of(criterion)) {
        std::string descriptor = words->in(page.language());
        if (descriptor.empty()) descriptor = describe_in_words(rating, page.language());
        const bool chosen = current == rating;
        if (level_card(page.surface, "level/" + code_of(rating),
                       {.mark = mark_of(rating), .descriptor = descriptor, .selected = chosen}) ||
            digit_typed(context, rating)) {
            if (reading) {
                put_level(context, *reading, rating);
            } else {
                context.state.pending = PendingLevel{criterion.code, rating};
                give_pending(context);
            }
        }
        if (chosen) draw_support(context, *reading);
    }
}

void draw_reason_alone(InterviewContext& context, const Criterion& criterion, float height) {
    const auto voice = voice_of(context);
    if (!voice || own(context, criterion.code, *voice).empty()) return;
    Editing<Reading> reading = own_reading(context, criterion.code, *voice);
    draw_reason(reading, {.name = context.page.in({"Raison", "Reason"}), .height = height});
}

}  // namespace arpenteur

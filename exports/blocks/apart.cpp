#include "exports/blocks/apart.h"

#include <algorithm>

#include "questionnaires/journal/words.h"

namespace arpenteur {

namespace {

// Takes the words that only the other copy has; whether there were any.
bool complete(Value& known, const Value& other) {
    bool completed = false;
    for (const Part& part : other.parts()) {
        const Atom* here = known.find(part.name);
        if (!here || !lacks_words(*here) || lacks_words(part.atom)) continue;
        known.set(part.name, part.atom);
        completed = true;
    }
    return completed;
}

}  // namespace

bool Apart::add(const Segment& segment) {
    bool news = false;
    Digest before = segment.before;
    for (std::size_t i = 0; i < segment.revisions.size(); ++i) {
        const auto [place, is_new] =
            places_.try_emplace(segment.links[i], Place{segment.first + i, before, segment.revisions[i]});
        const bool brings = is_new || complete(place->second.revision.value, segment.revisions[i].value);
        news = news || brings;
        before = segment.links[i];
    }
    return news;
}

std::map<Digest, Apart::Place>::const_iterator Apart::at(const AcceptedEnd& end) const {
    Digest first;  // of those whose half it is
    std::copy(end.link.bytes.begin(), end.link.bytes.end(), first.bytes.begin());
    const auto place = places_.lower_bound(first);
    const bool there =
        place != places_.end() && place->first.half() == end.link && place->second.counter == end.counter;
    return there ? place : places_.end();
}

std::set<Digest> Apart::links_to(const std::set<AcceptedEnd>& ends) const {
    std::set<Digest> links;
    for (const Segment& segment : linked_to(ends)) links.insert(segment.links.begin(), segment.links.end());
    return links;
}

std::vector<Segment> Apart::linked_to(const std::set<AcceptedEnd>& ends) const {
    std::vector<Segment> segments;
    std::set<Digest> taken;
    for (const AcceptedEnd& end : ends) {
        Segment segment{device_, 0, {}, {}, {}};
        auto place = at(end);
        for (; place != places_.end() && taken.insert(place->first).second;
             place = places_.find(place->second.before)) {
            segment.first = place->second.counter;
            segment.before = place->second.before;
            segment.revisions.push_back(place->second.revision);
            segment.links.push_back(place->first);
        }
        std::reverse(segment.revisions.begin(), segment.revisions.end());
        std::reverse(segment.links.begin(), segment.links.end());
        if (!segment.links.empty()) segments.push_back(std::move(segment));
    }
    return segments;
}

}  // namespace arpenteur

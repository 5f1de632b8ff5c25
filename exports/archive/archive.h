// Plain structs to bytes and back: a draft, a summary, the columns of a block. A struct says once which of
// its members travel, in which order:
//
//     struct Bookmark {
//         Id visit;
//         std::string criterion;
//
//         template <class Archive>
//         void serialize(Archive& archive) {
//             archive(visit, criterion);
//         }
//     };
//
//     const std::string bytes = archived(Bookmark{visit, "P1_1"});
//     const std::optional<Bookmark> again = unarchived<Bookmark>(bytes);  // empty for any other bytes
//
// The bytes are those of cereal's portable binary archive. What comes back from a disk or from somebody else
// may be anything, and cereal's own reader makes room for whatever length it finds. This one first refuses a
// length beyond the bytes that are left, so what it allocates stays in proportion to what it was given.
//
// Nothing is hashed or signed in this form.
#pragma once

#include <bit>
#include <cereal/cereal.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "questionnaires/journal/digest.h"
#include "questionnaires/journal/id.h"

namespace arpenteur {

class ArchiveWriter : public cereal::OutputArchive<ArchiveWriter, cereal::AllowEmptyClassElision> {
public:
    ArchiveWriter();
    // `count` things of `size` bytes each, little-endian.
    void write(const void* things, std::size_t count, std::size_t size);
    std::string take() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

// Throws cereal::Exception for what it refuses; unarchived() catches it.
class ArchiveReader : public cereal::InputArchive<ArchiveReader, cereal::AllowEmptyClassElision> {
public:
    explicit ArchiveReader(std::string_view bytes);
    void read(void* things, std::size_t count, std::size_t size);
    std::size_t left() const { return left_.size(); }

private:
    std::string_view left_;
    bool swapped_ = false;  // written with the byte order that is not this machine's
};

template <class Thing>
std::string archived(const Thing& thing) {
    ArchiveWriter archive;
    archive(thing);
    return std::move(archive).take();
}

// Empty unless the bytes are one Thing, from the first to the last. An enum's number may be none of its values:
// whoever needs one of them checks.
template <class Thing>
std::optional<Thing> unarchived(std::string_view bytes) {
    try {
        ArchiveReader archive(bytes);
        std::optional<Thing> thing(std::in_place);
        archive(*thing);
        if (archive.left() > 0) return std::nullopt;
        return thing;
    } catch (const cereal::Exception&) {
        return std::nullopt;
    }
}

template <class Thing>
std::optional<Thing> unarchived(Bytes bytes) {
    return unarchived<Thing>(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

template <class Archive>
void serialize(Archive& archive, Id& id) {
    archive(id.bytes);
}
template <class Archive>
void serialize(Archive& archive, Digest& digest) {
    archive(digest.bytes);
}

// What cereal asks of an archive: numbers, lengths, runs of bytes or numbers, and names, which it leaves out.

template <class Number>
requires std::is_arithmetic_v<Number>
void save(ArchiveWriter& archive, const Number& number) { archive.write(&number, 1, sizeof number); }

template <class Number>
requires std::is_arithmetic_v<Number>
void load(ArchiveReader& archive, Number& number) { archive.read(&number, 1, sizeof number); }

// A bool of another byte than 0 or 1 is none.
void load(ArchiveReader& archive, bool& truth);

template <class Length>
void save(ArchiveWriter& archive, const cereal::SizeTag<Length>& length) {
    archive(length.size);
}

template <class Length>
void load(ArchiveReader& archive, cereal::SizeTag<Length>& length) {
    archive(length.size);
    if (length.size > archive.left()) throw cereal::Exception("a length beyond the bytes that are left");
}

template <class Pointer>
void save(ArchiveWriter& archive, const cereal::BinaryData<Pointer>& run) {
    constexpr std::size_t size = sizeof(std::remove_pointer_t<Pointer>);
    archive.write(run.data, static_cast<std::size_t>(run.size) / size, size);
}

template <class Pointer>
void load(ArchiveReader& archive, cereal::BinaryData<Pointer>& run) {
    constexpr std::size_t size = sizeof(std::remove_pointer_t<Pointer>);
    archive.read(run.data, static_cast<std::size_t>(run.size) / size, size);
}

template <class Thing>
void save(ArchiveWriter& archive, const cereal::NameValuePair<Thing>& named) {
    archive(named.value);
}

template <class Thing>
void load(ArchiveReader& archive, cereal::NameValuePair<Thing>& named) {
    archive(named.value);
}

}  // namespace arpenteur

CEREAL_SETUP_ARCHIVE_TRAITS(arpenteur::ArchiveReader, arpenteur::ArchiveWriter)

#include "exports/archive/archive.h"

#include <cereal/archives/portable_binary.hpp>
#include <limits>
#include <map>
#include <memory>
#include <rapidcheck.h>
#include <sstream>
#include <vector>

#include "tests/catch.h"
#include "tests/properties.h"

namespace arpenteur {

namespace {

// Makes room as std::allocator does, and remembers the most that was asked for at once.
std::size_t most_asked_for = 0;

template <class Thing>
struct Counted : std::allocator<Thing> {
    template <class Other>
    struct rebind {
        using other = Counted<Other>;
    };
    Counted() = default;
    template <class Other>
    explicit Counted(const Counted<Other>&) {}
    Thing* allocate(std::size_t count) {
        most_asked_for = std::max(most_asked_for, count * sizeof(Thing));
        return std::allocator<Thing>::allocate(count);
    }
};

using Text = std::basic_string<char, std::char_traits<char>, Counted<char>>;
using Texts = std::vector<Text, Counted<Text>>;
using Numbers = std::vector<std::int64_t, Counted<std::int64_t>>;

enum class Color : std::uint8_t { red, green };

struct Leaf {
    Id id;
    bool open = false;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(id, open);
    }
    friend bool operator==(const Leaf&, const Leaf&) = default;
};

struct Everything {
    Text text;
    Texts texts;
    Numbers numbers;
    std::map<std::string, Leaf> leaves;
    std::optional<std::uint16_t> perhaps;
    std::variant<std::int32_t, std::string> one_of;
    Digest digest;
    Color color = Color::red;
    double share = 0;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(text, texts, numbers, leaves, perhaps, one_of, digest, color, share);
    }
    friend bool operator==(const Everything&, const Everything&) = default;
};

// Short lists: every cut of the bytes is read.
template <class Thing>
Thing any() {
    return *rc::gen::resize(8, rc::gen::arbitrary<Thing>());
}

Everything anything() {
    Everything thing;
    thing.text = Text(any<std::string>());
    for (const std::string& each : any<std::vector<std::string>>())
        thing.texts.emplace_back(each.begin(), each.end());
    for (const std::int64_t each : any<std::vector<std::int64_t>>()) thing.numbers.push_back(each);
    for (const std::string& name : any<std::vector<std::string>>())
        thing.leaves[name] = {{any<std::array<std::uint8_t, 16>>()}, any<bool>()};
    if (any<bool>()) thing.perhaps = any<std::uint16_t>();
    if (any<bool>())
        thing.one_of = any<std::string>();
    else
        thing.one_of = any<std::int32_t>();
    thing.digest = {any<std::array<std::uint8_t, 32>>()};
    thing.color = *rc::gen::element(Color::red, Color::green);
    thing.share = *rc::gen::inRange(0, 100) / 100.0;
    return thing;
}

template <class Thing>
std::string written_by_cereal(const Thing& thing, bool little = true) {
    using Archive = cereal::PortableBinaryOutputArchive;
    std::ostringstream stream;
    Archive archive(stream, little ? Archive::Options::LittleEndian() : Archive::Options::BigEndian());
    archive(thing);
    return stream.str();
}

// A length as an archive announces it.
std::string announced(std::uint64_t length) {
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(length >> (8 * i));
    return bytes;
}

}  // namespace

// The example of archive.h.
struct Bookmark {
    Id visit;
    std::string criterion;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(visit, criterion);
    }
};

TEST_CASE("a struct comes back from its bytes as its header shows") {
    const std::string bytes = archived(Bookmark{{{1, 2}}, "P1_1"});
    const std::optional<Bookmark> again = unarchived<Bookmark>(bytes);

    REQUIRE(again);
    CHECK(again->visit == Id{{1, 2}});
    CHECK(again->criterion == "P1_1");
    CHECK_FALSE(unarchived<Bookmark>("anything else"));
}

TEST_CASE("whatever a struct holds comes back, and is written as cereal writes it") {
    holds("to bytes and back", [] {
        const Everything thing = anything();

        const std::string bytes = archived(thing);

        RC_ASSERT(bytes == written_by_cereal(thing));
        RC_ASSERT(unarchived<Everything>(bytes) == thing);
        RC_ASSERT(unarchived<Everything>(written_by_cereal(thing, false)) == thing);
    });
}

TEST_CASE("bytes that were cut or lengthened are no struct") {
    holds("every cut", [] {
        const std::string bytes = archived(anything());

        for (std::size_t size = 0; size < bytes.size(); ++size)
            RC_ASSERT_FALSE(unarchived<Everything>(std::string_view(bytes).substr(0, size)));
        RC_ASSERT_FALSE(unarchived<Everything>(bytes + '\0'));
    });
}

TEST_CASE("altered bytes are no struct or another one, and make no room beyond their measure") {
    holds("any byte altered", [] {
        std::string bytes = archived(anything());
        const std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = any<char>();
        most_asked_for = 0;

        if (const auto other = unarchived<Everything>(bytes)) (void)archived(*other);

        RC_ASSERT(most_asked_for <= 1024 + sizeof(Text) * bytes.size());
    });
}

TEST_CASE("a length beyond the bytes that are left is refused before room is made for it") {
    const std::uint64_t lie = GENERATE(std::uint64_t{4}, std::uint64_t{1} << 30, std::uint64_t{1} << 62,
                                       std::numeric_limits<std::uint64_t>::max());
    const std::string bytes = '\1' + announced(lie) + "abc";
    most_asked_for = 0;

    CHECK_FALSE(unarchived<Text>(bytes));
    CHECK_FALSE(unarchived<Texts>(bytes));
    CHECK_FALSE(unarchived<Numbers>(bytes));
    CHECK_FALSE(unarchived<std::map<std::string, std::string>>(bytes));
    CHECK(most_asked_for == 0);
}

TEST_CASE("a length that fits is refused where what it counts does not") {
    CHECK_FALSE(unarchived<Numbers>('\1' + announced(3) + "abc"));
    CHECK_FALSE(unarchived<Texts>('\1' + announced(3) + "abc"));
}

TEST_CASE("what is neither true nor false, nor one of its alternatives, is refused") {
    CHECK(unarchived<bool>("\1\1") == true);
    CHECK_FALSE(unarchived<bool>("\1\2"));
    CHECK_FALSE(unarchived<std::optional<bool>>(std::string("\1\2\1", 3)));
    CHECK_FALSE(unarchived<std::variant<std::int32_t, bool>>(std::string("\1\2\0\0\0\1", 6)));
}

TEST_CASE("what says no byte order is no archive") {
    CHECK_FALSE(unarchived<std::uint8_t>(""));
    CHECK_FALSE(unarchived<std::uint8_t>("\2\7"));
}

}  // namespace arpenteur

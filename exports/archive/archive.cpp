#include "exports/archive/archive.h"

#include <algorithm>
#include <cstring>

namespace arpenteur {

namespace {

// The first byte, as in cereal.
constexpr char big_endian = 0;
constexpr char little_endian = 1;

constexpr bool of_this_machine(char order) {
    return (order == little_endian) == (std::endian::native == std::endian::little);
}

void swap_each(char* bytes, std::size_t count, std::size_t size) {
    for (std::size_t i = 0; i < count; ++i) std::reverse(bytes + i * size, bytes + (i + 1) * size);
}

}  // namespace

ArchiveWriter::ArchiveWriter() : OutputArchive(this), bytes_(1, little_endian) {}

void ArchiveWriter::write(const void* things, std::size_t count, std::size_t size) {
    bytes_.append(static_cast<const char*>(things), count * size);
    if constexpr (!of_this_machine(little_endian))
        swap_each(bytes_.data() + bytes_.size() - count * size, count, size);
}

ArchiveReader::ArchiveReader(std::string_view bytes) : InputArchive(this), left_(bytes) {
    if (left_.empty() || (left_[0] != little_endian && left_[0] != big_endian))
        throw cereal::Exception("not an archive");
    swapped_ = !of_this_machine(left_[0]);
    left_.remove_prefix(1);
}

void ArchiveReader::read(void* things, std::size_t count, std::size_t size) {
    if (count > left_.size() / size) throw cereal::Exception("fewer bytes than announced");
    if (count == 0) return;
    std::memcpy(things, left_.data(), count * size);
    if (swapped_) swap_each(static_cast<char*>(things), count, size);
    left_.remove_prefix(count * size);
}

void load(ArchiveReader& archive, bool& truth) {
    std::uint8_t byte = 0;
    archive(byte);
    if (byte > 1) throw cereal::Exception("neither true nor false");
    truth = byte == 1;
}

}  // namespace arpenteur

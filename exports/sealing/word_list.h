// The 2,048 French words that passphrases and fingerprints are spelled with: short, distinguished by their
// first four letters, accents left aside. Each is worth 11 bits. Origin and licence: words_fr.LICENSE.
//
//     complete("gou")         // goudron, gouffre, goulot, goupille, gourmand, goutte
//     word_named("Eleve")     // "élève"
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaires/journal/digest.h"

namespace arpenteur {

constexpr std::size_t word_count = 2048;

// In alphabetical order, accents left aside; NFC.
std::span<const std::string_view, word_count> word_list();

// The words that begin like what is being typed, whatever its case and accents. None for an empty text.
std::vector<std::string_view> complete(std::string_view typed);

// The place in the list of the word that this is, case and accents left aside; empty if it is none of them.
std::optional<std::size_t> place_of_word(std::string_view typed);
// The word itself.
std::optional<std::string_view> word_named(std::string_view typed);

// What is typed, taken apart at its spaces: those of a keyboard, and the two that French typography adds.
std::vector<std::string_view> typed_words(std::string_view typed);

// Spells the first 11 × count bits, from the lowest bit of the first byte up. There must be as many.
std::vector<std::string_view> spelled(Bytes bits, std::size_t count);

std::string joined(std::span<const std::string_view> words);

}  // namespace arpenteur

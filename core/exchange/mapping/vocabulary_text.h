// SPDX-License-Identifier: Apache-2.0
#pragma once
// resources/words/vocabulary.tsv, compiled in.

#include <string_view>

namespace planner {

extern const std::string_view kVocabularyText;

} // namespace planner

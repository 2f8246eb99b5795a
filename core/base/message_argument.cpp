// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include <fmt/format.h>

namespace planner {
namespace {

struct EnglishArgument {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double decimal) const { return fmt::format("{:g}", decimal); }
    std::string operator()(Date date) const { return toText(date); }
    std::string operator()(const Message& sentence) const { return toEnglish(sentence); }
};

} // namespace

MessageArgument::MessageArgument(Message sentence) : m_value(std::make_shared<const Message>(std::move(sentence))) {}

const Message* MessageArgument::sentence() const
{
    const auto* sentence = std::get_if<Sentence>(&m_value);
    return sentence == nullptr ? nullptr : sentence->get();
}

bool MessageArgument::operator==(const MessageArgument& other) const
{
    const Message* own = sentence();
    const Message* others = other.sentence();
    return own != nullptr && others != nullptr ? *own == *others : m_value == other.m_value;
}

std::string toEnglish(const MessageArgument& argument) { return argument.visit(EnglishArgument{}); }

} // namespace planner

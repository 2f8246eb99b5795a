// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/leftovers.h"

namespace planner {
namespace {

const char* textOfLeftover(Leftover kind)
{
    switch (kind) {
    case Leftover::SeparatorLine:
        return "{0}: the first line says how cells are divided, \"{2}\": it is obeyed";
    case Leftover::BlankRow:
        return "{0}: the row has no value and is passed over, as all such rows of the file";
    case Leftover::ShortRow:
        return "{0} {1}: the row ends before this column; what rows of the file lack at their end is read as blank";
    case Leftover::LongRow:
        return "{0}: the row has more cells than the header; they are blank and passed over in all of the file";
    case Leftover::NamelessColumn:
        return "{0}: the column has no name and is ignored, as all such columns of the file";
    case Leftover::BlankEdge:
        return "{0} {1}: spaces or invisible characters around the value are left out in all of the file, \"{2}\"";
    case Leftover::EasternDigits:
        return "{0} {1}: the digits are read as 0 to 9 in all of the file, \"{2}\"";
    case Leftover::DecimalComma:
        return "{0} {1}: the comma is read as a decimal point in all of the file, \"{2}\"";
    case Leftover::ClockTime:
        return "{0} {1}: a spreadsheet's time of day is read as CODE:people in all of the file, \"{2}\"";
    case Leftover::Count:
        break;
    }
    return "";
}

} // namespace

void Leftovers::report(FolderReport& report)
{
    for (std::size_t i = 0; i < m_first.size(); ++i)
        if (auto arguments = std::exchange(m_first[i], std::nullopt))
            report.addWarning({textOfLeftover(static_cast<Leftover>(i)), std::move(*arguments)});
}

} // namespace planner

// SPDX-License-Identifier: Apache-2.0
#include "core/lp/mps_writer.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace planner {
namespace {

/// Collects text and passes it on in large pieces.
class Output {
public:
    explicit Output(const std::function<bool(std::string_view)>& sink) : m_sink(sink) {}

    template <class... Arguments>
    void line(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(m_text), format, std::forward<Arguments>(arguments)...);
        m_text += '\n';
        if (m_text.size() > kPiece)
            flush();
    }
    bool flush()
    {
        m_isGood = m_isGood && m_sink(m_text);
        m_text.clear();
        return m_isGood;
    }

private:
    static constexpr std::size_t kPiece = 65'536;
    const std::function<bool(std::string_view)>& m_sink;
    std::string m_text;
    bool m_isGood = true;
};

struct ColumnEntry {
    std::string row;
    double value;
};

std::vector<std::vector<ColumnEntry>> entriesByColumn(const LinearProgram& program, const LinearForm& objective,
                                                      const std::vector<HeldGoal>& held)
{
    std::vector<std::vector<ColumnEntry>> entries(program.columns().size());
    for (const LinearForm::Term& term : objective.terms)
        entries[term.column].push_back({"OBJ", term.value});
    for (const LinearProgram::Entry& entry : program.entries())
        entries[entry.column].push_back({fmt::format("R{}", entry.row), entry.value});
    for (std::size_t i = 0; i < held.size(); ++i)
        for (const LinearForm::Term& term : held[i].form.terms)
            entries[term.column].push_back({fmt::format("H{}", i), term.value});
    return entries;
}

void writeRows(Output& out, const LinearProgram& program, std::size_t heldCount)
{
    out.line("ROWS");
    out.line(" N  OBJ");
    for (std::size_t i = 0; i < program.rows().size(); ++i) {
        const auto& row = program.rows()[i];
        const bool isFree = std::isinf(row.lower) && std::isinf(row.upper);
        out.line(" {}  R{}", isFree ? 'N' : row.lower == row.upper ? 'E' : std::isinf(row.lower) ? 'L' : 'G', i);
    }
    for (std::size_t i = 0; i < heldCount; ++i)
        out.line(" L  H{}", i);
}

void writeColumns(Output& out, const LinearProgram& program, const std::vector<std::vector<ColumnEntry>>& entries,
                  double constant)
{
    out.line("COLUMNS");
    bool isInteger = false;
    int markers = 0;
    const auto mark = [&](bool isNext) {
        if (isNext != isInteger)
            out.line("    M{:<9}'MARKER'                 '{}'", markers++, isNext ? "INTORG" : "INTEND");
        isInteger = isNext;
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        mark(program.columns()[i].isInteger);
        // Bounds may only name columns that are here, also those that no row has.
        if (entries[i].empty())
            out.line("    C{:<9}OBJ       0", i);
        for (const ColumnEntry& entry : entries[i])
            out.line("    C{:<9}{:<10}{}", i, entry.row, entry.value);
    }
    mark(false);
    if (constant != 0)
        out.line("    CONSTANT  OBJ       {}", constant);
}

void writeRanges(Output& out, const LinearProgram& program, double constant, const std::vector<HeldGoal>& held)
{
    out.line("RHS");
    for (std::size_t i = 0; i < program.rows().size(); ++i) {
        const auto& row = program.rows()[i];
        const double side = std::isinf(row.lower) || row.lower == row.upper ? row.upper : row.lower;
        if (!std::isinf(side) && side != 0)
            out.line("    RHS       R{:<9}{}", i, side);
    }
    for (std::size_t i = 0; i < held.size(); ++i)
        out.line("    RHS       H{:<9}{}", i, held[i].most - held[i].form.constant);
    out.line("RANGES");
    for (std::size_t i = 0; i < program.rows().size(); ++i) {
        const auto& row = program.rows()[i];
        if (!std::isinf(row.lower) && !std::isinf(row.upper) && row.lower != row.upper)
            out.line("    RANGE     R{:<9}{}", i, row.upper - row.lower);
    }
    out.line("BOUNDS");
    if (constant != 0)
        out.line(" FX BND       CONSTANT  1");
    for (std::size_t i = 0; i < program.columns().size(); ++i) {
        const auto& column = program.columns()[i];
        if (std::isinf(column.lower))
            out.line(" MI BND       C{}", i);
        else
            out.line(" LO BND       C{:<9}{}", i, column.lower);
        // Without a word some readers take a whole column for one of 0 and 1.
        if (std::isinf(column.upper))
            out.line(" PL BND       C{}", i);
        else
            out.line(" UP BND       C{:<9}{}", i, column.upper);
    }
}

} // namespace

bool writeMps(const LinearProgram& program, const LinearForm& objective, const std::vector<HeldGoal>& held,
              const std::function<bool(std::string_view)>& sink)
{
    Output out(sink);
    out.line("NAME          PLAN");
    writeRows(out, program, held.size());
    writeColumns(out, program, entriesByColumn(program, objective, held), objective.constant);
    writeRanges(out, program, objective.constant, held);
    out.line("ENDATA");
    return out.flush();
}

} // namespace planner

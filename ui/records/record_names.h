// SPDX-License-Identifier: Apache-2.0
#pragma once
// What rows that others refer to are called: by name and code.

#include "core/exchange/row_cells.h"
#include "core/model/operation_row.h"

#include <QAbstractListModel>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace planner::ui {

/// "Hasakah (HAS)"; the code alone where the row has no name of its own. `position` is less than rowCount().
[[nodiscard]] QString referenceText(const Operation& operation, OperationTable table, std::size_t position);

/// Finds rows by their codes, for tables whose cells refer to them. What it knows of an operation it knows until
/// forget().
class RecordNames {
public:
    /// The words for the row of that code; the code itself where there is none.
    [[nodiscard]] QString text(const Operation& operation, OperationTable table, const std::string& code) const;
    void forget() { m_codes.clear(); }

private:
    using Codes = std::unordered_map<std::string, std::uint32_t>;
    mutable std::map<OperationTable, Codes> m_codes;
};

/// What a cell shows: grouped digits, dates with the name of the month, the names of what it refers to. `text` is the
/// cell in the words of the files; nothing is shown of a blank one.
[[nodiscard]] QString shownCell(const Operation& operation, const RecordNames& names, const RowField& field,
                                std::optional<OperationTable> refersTo, const std::string& text);

/// What somebody typed or pasted in the words of the files: what shownCell() shows is understood, and a name that only
/// one row has. Anything else stays as it is.
[[nodiscard]] std::string asCell(const Operation& operation, const RowField& field,
                                 std::optional<OperationTable> refersTo, const QString& text);

/// The rows that a cell may refer to, for lists with completion. A blank entry comes first where the cell may be blank.
class ReferenceList : public QAbstractListModel {
    Q_OBJECT

public:
    /// The code of an entry.
    static constexpr int kCodeRole = Qt::UserRole;

    /// The operation must outlive it and stay as it is.
    ReferenceList(const Operation& operation, OperationTable table, bool mayBeBlank, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const Operation& m_operation;
    OperationTable m_table;
    int m_blanks;
};

} // namespace planner::ui

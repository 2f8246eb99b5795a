// SPDX-License-Identifier: Apache-2.0
#pragma once
// The columns of a table that is imported, one a row: what each becomes, how sure that is, and why.

#include "core/exchange/mapping/table_draft.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace planner::ui {

/// What a person chooses for a column.
struct ColumnChoice {
    std::optional<TableField> field; ///< nothing: it is not read
    std::string category;            ///< of people

    bool operator==(const ColumnChoice&) const = default;
};

/// Holds a draft, changes it where somebody chooses, and says so. Without a draft it has no rows.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Header, ReadAs, Sure, Why, Values, ColumnCount };
    static constexpr int kIsOpenRole = Qt::UserRole; ///< whether a person has to say something

    using QAbstractTableModel::QAbstractTableModel;

    void setDraft(std::optional<TableDraft> draft);
    [[nodiscard]] const TableDraft* draft() const { return m_draft ? &*m_draft : nullptr; }
    /// Changes the draft by `change` and tells.
    template <class Change>
    void alter(const Change& change)
    {
        change(*m_draft);
        tell();
    }
    /// What is read from the column now; what is proposed where nobody has said anything.
    [[nodiscard]] ColumnChoice choiceFor(int row) const;
    void choose(int row, const ColumnChoice& choice);
    [[nodiscard]] bool isOpen(int row) const;
    /// The next row behind `row`, from the first again, that a person has to say something of; -1 for none.
    [[nodiscard]] int nextOpen(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void draftChanged();

private:
    void tell();
    [[nodiscard]] bool isPersonal(std::uint32_t column) const;
    [[nodiscard]] QString readAs(std::uint32_t column) const;
    [[nodiscard]] QString sure(std::uint32_t column) const;
    [[nodiscard]] QString why(std::uint32_t column) const;

    std::optional<TableDraft> m_draft;
    std::vector<QString> m_values; ///< by column: some of its values
};

} // namespace planner::ui

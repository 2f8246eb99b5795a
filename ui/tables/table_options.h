// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a table does not say and a person says for all of its rows.

#include "core/planning/table_taking.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace planner::ui {

/// Shows only what the table needs: who moves, the category, the mode of routes, figures of sites that it has no column
/// for; whether rows that lack a figure are
/// left out, and categories added.
class TableOptions : public QWidget {
    Q_OBJECT

public:
    /// Changes the draft.
    using Alter = std::function<void(const std::function<void(TableDraft&)>&)>;

    TableOptions(const Operation& plan, Alter alter, QWidget* parent);

    /// The taking is null where it is not known yet: what depends on it stays.
    void refresh(const TableDraft& draft, const TableTaking* taking);

private:
    struct Constant {
        TableField field{};
        QLabel* label = nullptr;
        QComboBox* values = nullptr;
    };

    Constant makeConstant(TableField field, const QString& words, const char* name);
    void refreshConstant(Constant& constant, const TableDraft& draft, bool isAsked);

    const Operation& m_plan;
    Alter m_alter;
    Constant m_move;
    Constant m_category;
    Constant m_mode;
    Constant m_capacity;
    Constant m_population;
    QCheckBox* m_dropsIncomplete;
    QCheckBox* m_addsCategories;
};

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The groups of findings of the plan as rows, filtered.

#include "ui/models/plan_document.h"

#include <QAbstractListModel>
#include <QStringList>

namespace planner::ui {

enum class FindingFilter { All, Open, Approved };

class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit FindingsModel(PlanDocument& document, QObject* parent = nullptr);

    void setFilter(const QString& words, FindingFilter filter);
    [[nodiscard]] const FindingGroup& groupAt(int row) const { return m_groups[static_cast<std::size_t>(row)]; }
    /// The row with the finding, or else the one that is nearest to it: of the same rule and place; -1 for none.
    [[nodiscard]] int rowOf(const Finding& finding) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void refresh();
    [[nodiscard]] bool isShown(const FindingGroup& group) const;
    [[nodiscard]] QString detailOf(const FindingGroup& group) const;

    PlanDocument& m_document;
    QStringList m_words;
    FindingFilter m_filter = FindingFilter::All;
    FindingGroups m_groups; ///< those that the filter lets through
};

} // namespace planner::ui

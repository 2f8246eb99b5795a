// SPDX-License-Identifier: Apache-2.0
#pragma once
// The journal of the plan as rows: who did what, when and why; the last step first.

#include "core/planning/history_trail.h"
#include "ui/models/plan_document.h"

#include <QAbstractListModel>

namespace planner::ui {

class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HistoryModel(PlanDocument& document, QObject* parent = nullptr);

    /// Reads the journal again; a journal that cannot be read gives no rows, and the document tells why.
    void refresh();
    [[nodiscard]] const JournalEntry& entryAt(int row) const;
    [[nodiscard]] const HistoryTrail& trail() const { return m_trail; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString titleOf(const JournalEntry& entry) const;
    [[nodiscard]] static QString detailOf(const JournalEntry& entry);
    [[nodiscard]] static QString figureOf(const JournalEntry& entry, bool isNow);

    PlanDocument& m_document;
    std::vector<JournalEntry> m_entries; ///< in their sequence
    HistoryTrail m_trail;
};

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A field for several of a few things, as boxes to tick.

#include "core/exchange/row_cells.h"
#include "core/model/operation.h"

#include <QListWidget>

namespace planner::ui {

/// Holds the ticked entries' texts with spaces between, from the top down. Where the order counts, entries are dragged
/// or moved by Alt+Up and Alt+Down.
class ListEditor : public QListWidget {
    Q_OBJECT

public:
    explicit ListEditor(QWidget* parent);
    /// From now on the order counts.
    void setOrdered();
    void addEntry(const QString& words, const QString& text);

    [[nodiscard]] QString text() const;
    /// Ticks what the text names; words that are no entry are added, so that nothing is lost.
    void setText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Somebody has ticked or moved an entry.
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool m_isOrdered = false;
    bool m_isSetting = false;
};

/// With the categories, or the choices of the field, as entries.
[[nodiscard]] ListEditor* newListEditor(const Operation& operation, const RowField& field, QWidget* parent);
/// Takes the entries anew; what is ticked stays ticked.
void refillListEditor(ListEditor& list, const Operation& operation, const RowField& field);

} // namespace planner::ui

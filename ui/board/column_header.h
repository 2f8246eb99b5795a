// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of a facility's column: its name, how many batches, and its occupancy, also as a drop would make it.

#include "core/goals/placement_preview.h"
#include "ui/board/column_figures.h"

#include <QWidget>

#include <optional>

namespace planner::ui {

class ColumnHeader : public QWidget {
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget* parent = nullptr);

    void setFigures(const QString& name, int batches, const ColumnFigures& figures);
    /// What a drop would make of the facility on its worst day; nothing: as the plan is.
    void setOutlook(const std::optional<FacilityOutlook>& outlook);
    [[nodiscard]] const std::optional<FacilityOutlook>& outlook() const { return m_outlook; }
    /// The site is the one that is selected in the window.
    void setChosen(bool isChosen);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void clicked();
    /// The user wants to know what can be done with the site; `position` is global.
    void menuWanted(QPoint position);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFigures(QPainter& painter, const QRect& line) const;
    void paintOutlook(QPainter& painter, const QRect& line) const;
    void paintBar(QPainter& painter, const QRect& line) const;
    [[nodiscard]] QFont smallFont(bool isBold) const;

    QString m_name;
    int m_batches = 0;
    ColumnFigures m_figures;
    std::optional<FacilityOutlook> m_outlook;
    bool m_isChosen = false;
};

} // namespace planner::ui

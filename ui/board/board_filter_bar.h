// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which columns of a large board are shown, and how full each of them is: a click jumps there.

#include "core/base/index.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace planner::ui {

class PlanDocument;

/// A cell for each column that is shown, the fuller the stronger its colour.
class BoardStrip : public QWidget {
    Q_OBJECT

public:
    explicit BoardStrip(QWidget* parent);
    void show(const PlanDocument& document, const std::vector<FacilityId>& facilities);
    [[nodiscard]] QSize sizeHint() const override { return {240, 22}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 22}; }

signals:
    void chosen(planner::FacilityId facility);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Cell {
        FacilityId facility;
        QString text;
        double filling = 0; ///< people at the end in places within the limit
        bool isOver = false;
    };
    [[nodiscard]] const Cell* cellAt(const QPoint& position) const;
    [[nodiscard]] QRect placeOf(std::size_t cell) const;

    std::vector<Cell> m_cells;
};

/// The bar over a board. With few sites it shows all and is not needed.
class BoardFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit BoardFilterBar(QWidget* parent);

    /// Sites up to which a board needs no bar.
    static constexpr std::size_t kFewSites = 8;
    /// The sites that are shown, in their order; all where the operation has few.
    [[nodiscard]] std::vector<FacilityId> shown(const PlanDocument& document) const;
    /// Tells how many are shown, and how full they are.
    void tell(const PlanDocument& document, const std::vector<FacilityId>& shown);
    /// Lets every site through.
    void letAll();

signals:
    void changed();
    void chosen(planner::FacilityId facility);

private:
    QLineEdit* m_words;
    QComboBox* m_kind;
    QLabel* m_count;
    BoardStrip* m_strip;
};

} // namespace planner::ui

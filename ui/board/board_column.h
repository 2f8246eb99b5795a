// SPDX-License-Identifier: Apache-2.0
#pragma once
// A column of the board: its head, its cards, and the note over them while something is dragged.

#include "core/base/count.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPen;
class QSpinBox;

namespace planner {
struct DropPlan;
}

namespace planner::ui {

class ColumnHeader;
class ColumnView;
class DropNote;
class PlanDocument;

class BoardColumn : public QFrame {
    Q_OBJECT

public:
    /// Takes the view over. A column without a head is that of the people who wait.
    BoardColumn(ColumnView* view, ColumnHeader* header, QWidget* parent = nullptr);

    [[nodiscard]] ColumnView& view() const { return *m_view; }
    /// nullptr for the people who wait.
    [[nodiscard]] ColumnHeader* header() const { return m_header; }
    [[nodiscard]] DropNote& note() const { return *m_note; }
    /// How many batches would be filled: what the user chose for new batches; nothing: what a vehicle holds.
    [[nodiscard]] std::optional<People> batchSize() const;
    /// The line of words under the title of the people who wait.
    void setWaiting(People waiting, int largest);
    void setOver(bool isOver);

    void showPlan(const PlanDocument& document, const DropPlan& plan);
    void clearPlan();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Look { Plain, Over, Allowed, WouldBeOver, Forbidden };
    /// Wider with larger text.
    void fitWidth();
    void makeWaitingHead();
    void setLook(Look look);
    /// The pen of the edge.
    [[nodiscard]] static QPen penOf(Look look);

    ColumnView* m_view;
    ColumnHeader* m_header;
    DropNote* m_note;
    QWidget* m_waitingHead = nullptr;
    QLabel* m_waitingText = nullptr;
    QSpinBox* m_size = nullptr;
    Look m_look = Look::Plain;
    bool m_isOver = false;
};

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A note over a column while something is dragged: what the drop would make, cure and change, or why it is forbidden.

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace planner {
struct DropPlan;
}

namespace planner::ui {

class PlanDocument;

/// Lies over the cards without taking any event. Dims them all where the drop is forbidden.
class DropNote : public QWidget {
    Q_OBJECT

public:
    explicit DropNote(QWidget* parent);

    /// Takes the words out of the plan; shows itself where there is something to say.
    void setPlan(const PlanDocument& document, const DropPlan& plan);
    /// The same beside something of the widget around it that can be dropped on.
    void showBeside(const QRect& place, const PlanDocument& document, const DropPlan& plan);
    void clear();
    [[nodiscard]] bool isForbidden() const { return m_isForbidden; }
    /// The lines as a reader sees them.
    [[nodiscard]] QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Sign { None, Made, Lost, Cured, Forbidden };
    struct Line {
        Sign sign;
        QString text;
    };
    [[nodiscard]] QRect textRect(const Line& line, int top) const;
    void paintSign(QPainter& painter, const Line& line, const QRect& text) const;

    std::vector<Line> m_lines;
    bool m_isForbidden = false;
};

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture of figures: paints itself on a widget or elsewhere, reads its values under the pointer and by keyboard, and
// says the same as a sentence and as a table.

#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/picture.h"

#include <QWidget>

#include <optional>

namespace planner::ui {

/// A screen reader hears a chart with its title as name and the summary as description; with the arrow keys it hears
/// the values. Subclasses call figuresChanged() after they got other figures.
class Chart : public QWidget {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;
    /// One sentence that says what the picture shows.
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// True where the summary tells of something that is over.
    [[nodiscard]] virtual bool isAlarming() const { return false; }

    /// Paints title, summary and picture into the rectangle.
    void render(QPainter& painter, const QRectF& area) const;
    /// Those of the value that is read now; empty where none is.
    [[nodiscard]] QStringList reading() const;
    [[nodiscard]] std::optional<int> position() const { return m_position; }
    void setPosition(std::optional<int> position);
    /// A frame around it: its facility is selected.
    void setMarked(bool isMarked);
    [[nodiscard]] bool isMarked() const { return m_isMarked; }

    [[nodiscard]] QSize sizeHint() const override { return {420, 210}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 170}; }

    /// The chart alone, as large as it is.
    [[nodiscard]] Picture picture() const;

signals:
    void saveRequested(const planner::ui::Picture& picture);
    void clicked();
    void doubleClicked();

protected:
    /// Paints the picture without title and summary.
    virtual void paintPicture(const ChartCanvas& canvas, const QRectF& area) const = 0;
    /// How many values can be read, such as days.
    [[nodiscard]] virtual int positionCount() const = 0;
    /// Which of them is at a point of the picture; nothing where none is.
    [[nodiscard]] virtual std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                        QPointF point) const = 0;
    /// Where the value stands.
    [[nodiscard]] virtual QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const = 0;
    /// The first line is its name, such as the day.
    [[nodiscard]] virtual QStringList readingAt(int position) const = 0;
    void figuresChanged();

    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF pictureArea(const ChartCanvas& canvas) const;
    [[nodiscard]] QRectF innerArea() const;

    std::optional<int> m_position;
    bool m_isMarked = false;
};

} // namespace planner::ui

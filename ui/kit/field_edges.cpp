// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_edges.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace planner::ui {
namespace {

constexpr qreal kFieldRadius = 2; ///< as Fusion's

/// Prepares the painter for a line of one pixel; restores it in the end.
class EdgePainter {
public:
    EdgePainter(QPainter& painter, const QStyleOption& option) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.translate(0.5, 0.5);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(option.state.testFlag(QStyle::State_HasFocus)  ? tokens().accent
                         : option.state.testFlag(QStyle::State_Enabled) ? tokens().edge
                                                                        : tokens().line);
    }
    EdgePainter(const EdgePainter&) = delete;
    EdgePainter& operator=(const EdgePainter&) = delete;
    ~EdgePainter() { m_painter.restore(); }

private:
    QPainter& m_painter;
};

} // namespace

void drawFieldEdge(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter)
{
    if (!isDark())
        return;
    const QRect inner = option.rect.adjusted(0, 0, -1, -1);
    if (element == QStyle::PE_FrameLineEdit) {
        const EdgePainter prepared(painter, option);
        painter.drawRoundedRect(inner, kFieldRadius, kFieldRadius);
    } else if (element == QStyle::PE_IndicatorCheckBox) {
        const EdgePainter prepared(painter, option);
        painter.drawRect(inner);
    } else if (element == QStyle::PE_IndicatorRadioButton) {
        const EdgePainter prepared(painter, option);
        painter.drawEllipse(inner);
    }
}

void drawNumberFieldEdge(const QStyleOption& option, QPainter& painter)
{
    if (!isDark())
        return;
    const EdgePainter prepared(painter, option);
    painter.drawRoundedRect(option.rect.adjusted(0, 1, -1, -2), kFieldRadius, kFieldRadius);
}

} // namespace planner::ui

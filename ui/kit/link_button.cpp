// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/link_button.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kPadding = 12;
constexpr int kIconSide = 20;
constexpr int kTextLeft = kPadding + kIconSide + kPadding;
constexpr int kLinkRadius = 6;
constexpr int kHintWidth = 360;
constexpr int kLeastWidth = 200;

} // namespace

LinkButton::LinkButton(const QString& title, const QString& sentence, QWidget* parent)
    : QPushButton(title, parent), m_sentence(sentence)
{
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont LinkButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

/// Where the sentence goes in a button of the width, left to right.
QRect LinkButton::sentenceRect(int width) const
{
    const QRect room(kTextLeft, kPadding + QFontMetrics(titleFont()).height() + 2,
                     std::max(1, width - kTextLeft - kPadding), QWIDGETSIZE_MAX);
    const int height = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_sentence).height();
    return {room.left(), room.top(), room.width(), height};
}

QSize LinkButton::sizeHint() const { return {kHintWidth, heightForWidth(kHintWidth)}; }

QSize LinkButton::minimumSizeHint() const { return {kLeastWidth, heightForWidth(kHintWidth)}; }

int LinkButton::heightForWidth(int width) const { return sentenceRect(width).bottom() + 1 + kPadding; }

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(QPen(isMarked ? tokens().accent : tokens().line, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? tokens().soft : tokens().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kLinkRadius, kLinkRadius);
    const auto placed = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const auto side =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    icon().paint(&painter, placed({kPadding, kPadding, kIconSide, kIconSide}));
    const QRect sentence = sentenceRect(width());
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(placed({kTextLeft, kPadding, sentence.width(), sentence.top() - kPadding}), side,
                     isolated(text()));
    painter.setFont(font());
    painter.setPen(tokens().secondary);
    painter.drawText(placed(sentence), side | Qt::TextWordWrap, isolated(m_sentence));
}

} // namespace planner::ui

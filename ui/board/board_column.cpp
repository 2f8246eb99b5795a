// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_column.h"

#include "core/planning/drop_plan.h"
#include "ui/board/column_header.h"
#include "ui/board/column_view.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/fonts.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMinimumWidth = 180; ///< in pixels, at the normal size of text
constexpr int kMaximumWidth = 360;
constexpr int kMargin = 8;

} // namespace

BoardColumn::BoardColumn(ColumnView* view, ColumnHeader* header, QWidget* parent)
    : QFrame(parent), m_view(view), m_header(header)
{
    fitWidth();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kMargin, 1, kMargin / 2);
    layout->setSpacing(kMargin / 2);
    if (header == nullptr) {
        makeWaitingHead();
        layout->addWidget(m_waitingHead);
    } else {
        layout->addWidget(header);
    }
    layout->addWidget(view, 1);
    if (m_size != nullptr)
        setTabOrder(view, m_size);
    m_note = new DropNote(this);
}

void BoardColumn::fitWidth()
{
    const double scale = std::max(1.0, font().pointSizeF() / kDefaultFontPoints);
    setMinimumWidth(qRound(kMinimumWidth * scale));
    setMaximumWidth(qRound(kMaximumWidth * scale));
}

void BoardColumn::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void BoardColumn::makeWaitingHead()
{
    m_waitingHead = new QWidget(this);
    auto* rows = new QVBoxLayout(m_waitingHead);
    rows->setContentsMargins(10, 0, 10, 0);
    rows->setSpacing(2);
    m_waitingText = new QLabel(m_waitingHead);
    QFont bold = font();
    bold.setBold(true);
    m_waitingText->setFont(bold);
    rows->addWidget(m_waitingText);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&People a batch"), m_waitingHead);
    m_size = new QSpinBox(m_waitingHead);
    m_size->setObjectName(QStringLiteral("batchSize"));
    m_size->setAccessibleName(tr("People in a new batch"));
    m_size->setToolTip(tr("How many people a batch gets that is dragged from here; at most what the vehicle holds"));
    m_size->setSpecialValueText(tr("Full"));
    label->setBuddy(m_size);
    row->addWidget(label);
    row->addWidget(m_size, 1);
    rows->addLayout(row);
}

std::optional<People> BoardColumn::batchSize() const
{
    if (m_size == nullptr || m_size->value() == 0)
        return std::nullopt;
    return People(m_size->value());
}

void BoardColumn::setWaiting(People waiting, int largest)
{
    m_waitingText->setText(waiting.isZero() ? tr("Nobody is waiting")
                                            : counted(waiting, [](int n) { return tr("%Ln waiting", "", n); }));
    m_size->setMaximum(largest);
}

void BoardColumn::setOver(bool isOver)
{
    m_isOver = isOver;
    if (m_look == Look::Plain || m_look == Look::Over)
        setLook(isOver ? Look::Over : Look::Plain);
}

void BoardColumn::setLook(Look look)
{
    if (m_look == look)
        return;
    m_look = look;
    update();
}

void BoardColumn::showPlan(const PlanDocument& document, const DropPlan& plan)
{
    m_note->setPlan(document, plan);
    m_note->raise();
    if (plan.isForbidden())
        setLook(Look::Forbidden);
    else if (!plan.edit)
        setLook(m_isOver ? Look::Over : Look::Plain);
    else
        setLook(plan.preview.verdict() == Verdict::Over ? Look::WouldBeOver : Look::Allowed);
    if (m_header != nullptr) {
        const FacilityOutlook* outlook =
            plan.isAllowed() && plan.target.facility ? plan.preview.outlook(*plan.target.facility) : nullptr;
        m_header->setOutlook(outlook == nullptr ? std::nullopt : std::optional(*outlook));
    }
}

void BoardColumn::clearPlan()
{
    m_note->clear();
    if (m_header != nullptr)
        m_header->setOutlook(std::nullopt);
    setLook(m_isOver ? Look::Over : Look::Plain);
}

void BoardColumn::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_note->setGeometry(m_view->geometry().adjusted(1, 0, -1, 0));
}

QPen BoardColumn::penOf(Look look)
{
    switch (look) {
    case Look::Plain:
        break;
    case Look::Over:
        return QPen(tokens().bad, 1);
    case Look::Allowed:
        return QPen(tokens().accent, 2);
    case Look::WouldBeOver:
        return QPen(tokens().bad, 2);
    case Look::Forbidden:
        return QPen(tokens().line, 1, Qt::DashLine);
    }
    return QPen(tokens().line, 1);
}

void BoardColumn::paintEvent(QPaintEvent* /*event*/)
{
    constexpr int kRadius = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(penOf(m_look));
    painter.setBrush(tokens().column);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace planner::ui

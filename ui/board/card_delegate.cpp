// SPDX-License-Identifier: Apache-2.0
#include "ui/board/card_delegate.h"

#include "ui/board/batch_column_model.h"
#include "ui/board/waiting_column_model.h"
#include "ui/drag/batch_cards.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QPainter>
#include <QPixmapCache>

namespace planner::ui {
namespace {

constexpr int kRadius = 6;
constexpr int kStripeWidth = 4;
constexpr int kSignSide = 9;

/// What a card is without its words.
struct CardGround {
    QSize size;
    QColor edge;
    QColor ground;
    int edgeWidth = 1;
    QColor stripe;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    qreal pixelRatio = 1;

    [[nodiscard]] QString key() const
    {
        return QStringLiteral("card %1 %2 %3 %4 %5 %6 %7 %8")
            .arg(size.width())
            .arg(size.height())
            .arg(edge.rgba())
            .arg(edgeWidth)
            .arg(ground.rgba())
            .arg(stripe.rgba())
            .arg(direction)
            .arg(pixelRatio);
    }
    void paint(QPainter& painter, const QRect& card) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(edge, edgeWidth));
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(card).adjusted(.5, .5, -.5, -.5), kRadius, kRadius);
        painter.setPen(Qt::NoPen);
        painter.setBrush(stripe);
        const QRect place(card.left() + 5, card.top() + 8, kStripeWidth, card.height() - 16);
        painter.drawRoundedRect(QStyle::visualRect(direction, card, place), 2, 2);
    }
};

/// With a pixel around it. Kept, because round edges cost more than all the rest, and the same few grounds are painted
/// again and again.
QPixmap pictureOf(const CardGround& ground)
{
    const QString key = ground.key();
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap((ground.size + QSize(2, 2)) * ground.pixelRatio);
    picture.setDevicePixelRatio(ground.pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    ground.paint(painter, {QPoint(1, 1), ground.size});
    QPixmapCache::insert(key, picture);
    return picture;
}

/// The lines of a card and the pens that they are painted with, for one card.
class CardPainter {
public:
    CardPainter(QPainter& painter, const QStyleOptionViewItem& option)
        : m_painter(painter), m_option(option), m_card(option.rect.adjusted(6, 3, -6, -3)),
          m_text(QStyle::visualRect(option.direction, m_card, m_card.adjusted(16, 7, -10, -7)))
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }
    CardPainter(const CardPainter&) = delete;
    CardPainter& operator=(const CardPainter&) = delete;
    ~CardPainter() { m_painter.restore(); }

    void frame(const QColor& stripe, bool isBroken, const QColor& ground = tokens().card)
    {
        const Tokens& colours = tokens();
        const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
        const CardGround card{m_card.size(),
                              isSelected ? colours.accent
                              : isBroken ? colours.bad
                                         : colours.line,
                              ground,
                              isSelected ? 2 : 1,
                              stripe,
                              m_option.direction,
                              m_painter.device()->devicePixelRatioF()};
        m_painter.drawPixmap(m_card.topLeft() - QPoint(1, 1), pictureOf(card));
        if (m_option.state.testFlag(QStyle::State_HasFocus) && !isSelected) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(colours.accent, 1, Qt::DotLine));
            m_painter.drawRoundedRect(QRectF(m_card).adjusted(2.5, 2.5, -2.5, -2.5), kRadius - 1, kRadius - 1);
        }
    }
    /// True where both ends of a line can be read whole.
    [[nodiscard]] bool fits(const QString& start, const QString& end) const
    {
        const QFontMetrics metrics(fontOf(false));
        return metrics.horizontalAdvance(start) + metrics.horizontalAdvance(end) + 6 <= m_text.width();
    }
    /// Both ends of a line; the start is cut where they would meet.
    void line(int number, const QString& start, const QString& end, bool isBold)
    {
        m_painter.setFont(fontOf(isBold));
        m_painter.setPen(isBold ? m_option.palette.color(QPalette::Text) : tokens().secondary);
        const QRect place = lineRect(number);
        const QFontMetrics metrics = m_painter.fontMetrics();
        const int endWidth = end.isEmpty() ? 0 : metrics.horizontalAdvance(end) + 6;
        draw(place, Qt::AlignRight, end);
        const QRect rest = QStyle::visualRect(m_option.direction, place, place.adjusted(0, 0, -endWidth, 0));
        draw(rest, Qt::AlignLeft, metrics.elidedText(start, Qt::ElideRight, rest.width()));
        m_startWidth = metrics.horizontalAdvance(start);
    }
    /// A box for a sign behind the start of the line that was painted last; the next one goes behind it.
    QRect sign(int number)
    {
        const QRect place = lineRect(number);
        const QRect box(place.left() + m_startWidth + 6, place.center().y() - 5, 10, 11);
        m_startWidth += 6 + box.width();
        return QStyle::visualRect(m_option.direction, place, box);
    }
    void lock(int number) { paintLock(m_painter, sign(number), tokens().secondary); }
    void phase(int number, BatchPhase phase)
    {
        if (phase != BatchPhase::Planned)
            paintPhase(m_painter, sign(number), phase, m_option.direction);
    }
    void strip(int number, const QString& text, bool isBad)
    {
        const QColor shape = isBad ? tokens().bad : tokens().warn;
        QColor tint = shape;
        tint.setAlpha(32);
        const QRect place = lineRect(number);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tint);
        m_painter.drawRoundedRect(place.adjusted(-2, 0, 2, 0), 3, 3);
        const QRect sign(place.left() + 4, place.center().y() - kSignSide / 2, kSignSide, kSignSide);
        paintWarning(m_painter, QStyle::visualRect(m_option.direction, place, sign), shape);
        m_painter.setFont(fontOf(false));
        m_painter.setPen(isBad ? tokens().badText : tokens().warnText);
        const QRect words = QStyle::visualRect(m_option.direction, place, place.adjusted(19, 0, -2, 0));
        draw(words, Qt::AlignLeft, m_painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }

private:
    [[nodiscard]] QFont fontOf(bool isBold) const
    {
        QFont font = m_option.font;
        font.setBold(isBold);
        if (!isBold)
            font.setPointSizeF(font.pointSizeF() - 0.5);
        return font;
    }
    [[nodiscard]] QRect lineRect(int number) const
    {
        constexpr int kLines = 3;
        const int height = m_text.height() / kLines;
        return {m_text.left(), m_text.top() + number * height, m_text.width(), height};
    }
    void draw(const QRect& place, Qt::Alignment side, const QString& text)
    {
        const Qt::Alignment visual = QStyle::visualAlignment(m_option.direction, side);
        m_painter.drawText(place, static_cast<int>(visual | Qt::AlignAbsolute | Qt::AlignVCenter), isolated(text));
    }

    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    QRect m_card;
    QRect m_text;
    int m_startWidth = 0;
};

QColor stripeOf(const BatchCard& card)
{
    if (card.isBroken)
        return tokens().bad;
    if (card.isApproved || card.isLate)
        return tokens().warn;
    return card.phase == BatchPhase::OnTheRoad ? tokens().accent : tokens().ok;
}

/// The width is small because list views stretch items to their own width.
QSize cardSize(const QStyleOptionViewItem& option)
{
    constexpr int kLines = 3;
    return {80, kLines * QFontMetrics(option.font).height() + 20};
}

} // namespace

BatchCardDelegate::BatchCardDelegate(const BatchCards& cards, QObject* parent)
    : QStyledItemDelegate(parent), m_cards(cards)
{
}

QSize BatchCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return cardSize(option);
}

void BatchCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const BatchColumnModel*>(index.model());
    const Batch* batch = model == nullptr ? nullptr : model->batch(index);
    if (batch == nullptr)
        return;
    const BatchCard card = m_cards.card(*batch);
    CardPainter lines(*painter, option);
    lines.frame(stripeOf(card), card.isBroken, groundOf(card.phase));
    lines.line(0, card.code, card.people, true);
    lines.phase(0, card.phase);
    if (card.isLocked)
        lines.lock(0);
    // The journey is the longest: the status stands beside it only where a finding or a note takes the last line.
    const QString& trouble = card.finding.isEmpty() ? card.note : card.finding;
    if (trouble.isEmpty()) {
        lines.line(1, card.journey, {}, false);
        lines.line(2, card.categories, card.status, false);
    } else {
        lines.line(1, card.journey, lines.fits(card.journey, card.status) ? card.status : QString(), false);
        lines.strip(2, trouble, card.isBroken);
    }
}

WaitingCardDelegate::WaitingCardDelegate(const PlanDocument& document, QObject* parent)
    : QStyledItemDelegate(parent), m_document(document)
{
}

QSize WaitingCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return cardSize(option);
}

void WaitingCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const WaitingColumnModel*>(index.model());
    if (model == nullptr || !index.isValid())
        return;
    const Operation& operation = m_document.operation();
    const WaitingCohort& row = model->at(index.row());
    const Cohort& cohort = operation.cohort(row.cohort);
    const Category& category = operation.category(cohort.category);
    const QString label = QString::fromStdString(cohort.label.empty() ? cohort.code : cohort.label);
    CardPainter lines(*painter, option);
    lines.frame(row.isMust ? tokens().accent : tokens().secondary, false);
    lines.line(0, label, numberText(row.waiting), true);
    lines.line(1, filled(tr("at %1"), facilityText(operation, cohort.facility)), QString::fromStdString(cohort.code),
               false);
    lines.line(2, QString::fromStdString(category.name.empty() ? category.code : category.name),
               row.isMust ? QString() : tr("may move"), false);
}

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/date_field.h"

#include "ui/kit/text.h"

#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace planner::ui {
namespace {

/// With digits of any kind as 0 to 9, and without marks of direction.
QString plainText(const QString& text)
{
    QString plain;
    for (const QChar character : text.trimmed())
        if (character.category() == QChar::Number_DecimalDigit)
            plain += QString::number(character.digitValue());
        else if (character.category() != QChar::Other_Format)
            plain += character;
    return plain;
}

bool isMonthFirst()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

/// Follows what is typed into a field, so that a date may be typed as one whole: the field itself knows its parts only.
class WholeDates : public QObject {
public:
    explicit WholeDates(QDateEdit& field) : QObject(&field), m_field(field) { field.installEventFilter(this); }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::FocusIn:
        case QEvent::FocusOut:
        case QEvent::MouseButtonPress:
            m_typed.clear();
            return false;
        case QEvent::KeyPress:
            return take(*static_cast<QKeyEvent*>(event));
        default:
            return false;
        }
    }

private:
    [[nodiscard]] bool take(const QKeyEvent& key)
    {
        if (key.matches(QKeySequence::Paste)) {
            m_typed.clear();
            return show(QApplication::clipboard()->text());
        }
        const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (key.key() == Qt::Key_Backspace)
            m_typed.chop(1);
        else if (isPlain && !key.text().isEmpty() && key.text().front().isPrint())
            return show(m_typed += key.text());
        else if (key.key() != Qt::Key_Shift)
            m_typed.clear();
        return false;
    }
    [[nodiscard]] bool show(const QString& text)
    {
        const auto date = typedDate(text);
        if (!date)
            return false;
        m_field.setDate(*date);
        m_field.setCurrentSectionIndex(m_field.sectionCount() - 1); // Tab leaves the field from there
        return true;
    }

    QDateEdit& m_field;
    QString m_typed; ///< since somebody came to the field or moved in it
};

} // namespace

std::optional<QDate> typedDate(const QString& text)
{
    static const QRegularExpression kYearFirst(QStringLiteral("^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})$"));
    static const QRegularExpression kYearLast(QStringLiteral("^(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})$"));
    static const QRegularExpression kNamed(QStringLiteral("^\\d{1,2}\\D+\\d{4}$"));
    const QString plain = plainText(text);
    QDate date;
    if (const auto parts = kYearFirst.match(plain); parts.hasMatch())
        date = QDate(parts.captured(1).toInt(), parts.captured(2).toInt(), parts.captured(3).toInt());
    else if (const auto last = kYearLast.match(plain); last.hasMatch()) {
        const int first = last.captured(1).toInt();
        const int second = last.captured(3).toInt();
        const bool isTurned = last.captured(2) != QStringLiteral(".") && isMonthFirst();
        date = QDate(last.captured(4).toInt(), isTurned ? first : second, isTurned ? second : first);
    } else if (kNamed.match(plain).hasMatch()) {
        for (const QString& format : {QStringLiteral("d MMMM yyyy"), QStringLiteral("d MMM yyyy")})
            for (const QLocale& locale : {QLocale(), QLocale::c()})
                for (const QString& written : {plain, text.trimmed()})
                    if (!date.isValid())
                        date = locale.toDate(written, format);
    }
    return date.isValid() ? std::optional(date) : std::nullopt;
}

void prepareDateField(QDateEdit& field)
{
    const Qt::LayoutDirection order = QLocale().textDirection();
    const bool isOtherWay = field.layoutDirection() != order;
    // Qt turns the parts of a format round where the field runs from right to left.
    if (isOtherWay)
        field.setLayoutDirection(order);
    field.setDisplayFormat(dateEditFormat());
    field.setCalendarPopup(true);
    new WholeDates(field); // which the field owns
    auto* text = field.findChild<QLineEdit*>();
    if (!isOtherWay || text == nullptr)
        return;
    field.unsetLayoutDirection();
    text->setLayoutDirection(order);
    text->setAlignment((field.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                       | Qt::AlignVCenter);
}

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/date_field.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QValidator>

#include <optional>
#include <utility>

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

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

bool isWithin(const QDateEdit& field, QDate date) { return date >= field.minimumDate() && date <= field.maximumDate(); }

/// A day and a month: of the year that is shown or one beside it, whichever the field takes.
std::optional<QDate> withYear(const QDateEdit& field, const QString& text, const QString& gap)
{
    std::optional<QDate> first;
    for (const int year : {field.date().year(), field.date().year() + 1, field.date().year() - 1})
        if (const auto date = typedDate(text + gap + QString::number(year))) {
            if (isWithin(field, *date))
                return date;
            first = first ? first : date;
        }
    return first;
}

/// A number alone is the part of the date that the keyboard is in.
std::optional<QDate> withNumber(const QDateEdit& field, const QString& digits)
{
    const QDate shown = field.date();
    const int number = digits.toInt();
    const QDateTimeEdit::Section part = field.currentSection();
    QDate date;
    if (part == QDateTimeEdit::YearSection)
        date = digits.size() == 4 ? QDate(number, shown.month(), shown.day()) : QDate();
    else if (part == QDateTimeEdit::MonthSection)
        date = QDate(shown.year(), number, shown.day());
    else
        date = QDate(shown.year(), shown.month(), number);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// What is typed into a field as a date: a whole one, or a part in place of that of the date that is shown.
std::optional<QDate> readIn(const QDateEdit& field, const QString& text)
{
    static const QRegularExpression kNumber(QStringLiteral("^\\d{1,4}$"));
    static const QRegularExpression kDayAndNumber(QStringLiteral("^(\\d{1,2}([./])\\d{1,2})\\2?$"));
    static const QRegularExpression kDayAndName(QStringLiteral("^\\d{1,2}[^\\d./-]+$"));
    static const QRegularExpression kName(QStringLiteral("^[^\\d./-]+$"));
    if (const auto whole = typedDate(text))
        return whole;
    const QString plain = plainText(text);
    if (kNumber.match(plain).hasMatch())
        return withNumber(field, plain);
    if (const auto numbers = kDayAndNumber.match(plain); numbers.hasMatch())
        return withYear(field, numbers.captured(1), numbers.captured(2));
    if (kDayAndName.match(plain).hasMatch())
        return withYear(field, plain, QStringLiteral(" "));
    if (kName.match(plain).hasMatch())
        if (const auto month = typedDate(QStringLiteral("1 %1 2000").arg(plain)))
            if (const QDate date(field.date().year(), month->month(), field.date().day()); date.isValid())
                return date;
    return std::nullopt;
}

/// Whether the text is a date that no further key makes another one.
bool isComplete(const QString& text)
{
    static const QRegularExpression kOneDigitOfDay(QStringLiteral("^\\d{4}.*\\D\\d$"));
    return typedDate(text) && !kOneDigitOfDay.match(plainText(text)).hasMatch();
}

/// Holds what is typed into a field until it is a date or the keyboard goes on: the field itself knows its parts only,
/// and makes a date of anything. What is no date stays as it was typed, as wrong; the field keeps its date.
class WholeDates : public QObject {
public:
    WholeDates(QDateEdit& field, QLineEdit& line) : QObject(&field), m_field(field), m_line(line)
    {
        field.installEventFilter(this);
    }

    /// Why what is typed cannot be taken; empty where it can, or nothing is typed.
    [[nodiscard]] QString trouble() const
    {
        if (!isTyping() || m_typed.trimmed().isEmpty())
            return {};
        const auto date = readIn(m_field, m_typed);
        if (!date)
            return filled(DateWords::tr("\"%1\" is no date. Maybe write it as %2."), m_typed,
                          longDateText(m_field.date()));
        if (*date < m_field.minimumDate())
            return filled(DateWords::tr("%1 is before %2, the first day that can be chosen."), longDateText(*date),
                          longDateText(m_field.minimumDate()));
        if (*date > m_field.maximumDate())
            return filled(DateWords::tr("%1 is after %2, the last day that can be chosen."), longDateText(*date),
                          longDateText(m_field.maximumDate()));
        return {};
    }
    /// Takes what is typed, or shows it as wrong.
    void finish()
    {
        if (!isTyping())
            return drop();
        const QString wrong = trouble();
        if (wrong.isEmpty())
            return enter(readIn(m_field, m_typed).value_or(m_field.date()));
        QPalette colours = m_line.palette();
        colours.setColor(QPalette::Text, tokens().badText);
        m_line.setPalette(colours);
        if (!m_ownTip)
            m_ownTip = m_field.toolTip();
        m_field.setToolTip(wrong);
    }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::FocusOut:
            finish();
            if (m_isHolding) // the field shows its date when it is left
                QMetaObject::invokeMethod(
                    this, [this] { showTyped(); }, Qt::QueuedConnection);
            return false;
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
            finish();
            return false;
        case QEvent::KeyPress:
            return !m_field.isReadOnly() && take(*static_cast<QKeyEvent*>(event));
        default:
            return false;
        }
    }

private:
    /// False where the field shows another text since, such as a date that was chosen.
    [[nodiscard]] bool isTyping() const { return m_isHolding && m_line.text() == m_typed; }
    [[nodiscard]] bool isAllSelected() const { return m_line.selectedText() == m_line.text(); }

    /// Whether the key is no matter of the field itself.
    [[nodiscard]] bool take(const QKeyEvent& key)
    {
        if (!isTyping())
            drop();
        const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
        if (key.matches(QKeySequence::Paste))
            return type(QApplication::clipboard()->text().simplified());
        if (m_isHolding && key.matches(QKeySequence::SelectAll)) {
            m_line.selectAll();
            return true;
        }
        const QString before = m_isHolding && !isAllSelected() ? m_typed : QString();
        if (key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete)
            return type(before.chopped(before.isEmpty() ? 0 : 1));
        if (isPlain && !key.text().isEmpty() && key.text().front().isPrint())
            return type(before + key.text());
        return goOn(key.key());
    }
    /// With a key that types nothing.
    [[nodiscard]] bool goOn(int key)
    {
        switch (key) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
        case Qt::Key_AltGr:
        case Qt::Key_Meta:
            return false;
        case Qt::Key_Escape:
            if (m_isHolding)
                enter(m_field.date());
            return false;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            finish();
            if (!m_isHolding) { // the field as a whole is one stop
                const bool isLast = (key == Qt::Key_Tab) != (m_field.layoutDirection() == Qt::RightToLeft);
                m_field.setCurrentSectionIndex(isLast ? m_field.sectionCount() - 1 : 0);
            }
            return m_isHolding;
        default:
            finish();
            return m_isHolding;
        }
    }
    [[nodiscard]] bool type(const QString& text)
    {
        m_isHolding = true;
        m_typed = text;
        const auto date = isComplete(text) ? typedDate(text) : std::nullopt;
        if (date && isWithin(m_field, *date)) {
            enter(*date);
            m_field.setCurrentSectionIndex(m_field.sectionCount() - 1);
            return true;
        }
        showTyped();
        m_line.setPalette(QPalette());
        tell();
        return true;
    }
    void showTyped()
    {
        if (!m_isHolding)
            return;
        m_line.blockSignals(true); // the field would make a date of it
        const QValidator* validator = m_line.validator();
        m_line.setValidator(nullptr);
        m_line.setText(m_typed);
        m_line.setValidator(validator);
    }
    void enter(QDate date)
    {
        drop();
        m_field.setDate(date);
        tell();
    }
    void drop()
    {
        if (!m_isHolding)
            return;
        m_isHolding = false;
        m_typed.clear();
        if (m_ownTip)
            m_field.setToolTip(*std::exchange(m_ownTip, std::nullopt));
        m_line.blockSignals(false);
        m_line.setPalette(QPalette());
    }
    void tell()
    {
        const bool isQuiet = m_line.blockSignals(false);
        emit m_line.textEdited(m_line.text());
        m_line.blockSignals(isQuiet);
    }

    QDateEdit& m_field;
    QLineEdit& m_line;
    bool m_isHolding = false; ///< what is typed, which is not entered yet; the line tells nobody of it
    QString m_typed;
    std::optional<QString> m_ownTip; ///< of the field, while it says what is wrong instead
};

WholeDates* wholeDatesOf(const QDateEdit& field)
{
    for (QObject* child : field.children())
        if (auto* dates = dynamic_cast<WholeDates*>(child))
            return dates;
    return nullptr;
}

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

QString wrongDateIn(const QWidget& window)
{
    for (const QDateEdit* field : window.findChildren<QDateEdit*>())
        if (const WholeDates* dates = field->isEnabled() ? wholeDatesOf(*field) : nullptr)
            if (QString wrong = dates->trouble(); !wrong.isEmpty())
                return wrong;
    return {};
}

bool takeTypedDate(QDateEdit& field)
{
    WholeDates* dates = wholeDatesOf(field);
    if (dates == nullptr)
        return true;
    dates->finish();
    return dates->trouble().isEmpty();
}

void whenTyped(QDateEdit& field, QObject& receiver, const std::function<void()>& call)
{
    if (const auto* line = field.findChild<QLineEdit*>())
        QObject::connect(line, &QLineEdit::textEdited, &receiver, call);
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
    auto* text = field.findChild<QLineEdit*>();
    if (text == nullptr)
        return;
    new WholeDates(field, *text); // which the field owns
    if (!isOtherWay)
        return;
    field.unsetLayoutDirection();
    text->setLayoutDirection(order);
    text->setAlignment((field.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                       | Qt::AlignVCenter);
}

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/passphrase_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QValidator>

#include <algorithm>

namespace planner::ui {
namespace {

/// Unicode's private use area: letters that no keyboard has.
constexpr char16_t kFirstStandIn = 0xE000;
constexpr std::size_t kMostStandIns = 0x1900;

/// For ways in that the field does not see: the menu's paste, a drop.
class StandInValidator : public QValidator {
public:
    explicit StandInValidator(PassphraseField* field) : QValidator(field), m_field(field) {}
    State validate(QString& input, int& /*position*/) const override
    {
        input = m_field->standInsFor(input);
        return Acceptable;
    }

private:
    PassphraseField* m_field;
};

void appendUtf8(Secret& text, char32_t letter)
{
    const auto put = [&text](char32_t byte) { text.append(static_cast<char>(byte)); };
    const auto putRest = [&](int count) {
        for (int shift = 6 * (count - 1); shift >= 0; shift -= 6)
            put(0x80U | (letter >> static_cast<unsigned>(shift) & 0x3FU));
    };
    if (letter < 0x80)
        return put(letter);
    if (letter < 0x800) {
        put(0xC0U | letter >> 6U);
        return putRest(1);
    }
    if (letter < 0x10000) {
        put(0xE0U | letter >> 12U);
        return putRest(2);
    }
    put(0xF0U | letter >> 18U);
    putRest(3);
}

} // namespace

PassphraseField::PassphraseField(QWidget* parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setValidator(new StandInValidator(this));
}

bool PassphraseField::isStandIn(QChar letter) const
{
    const char16_t unit = letter.unicode();
    return unit >= kFirstStandIn && static_cast<std::size_t>(unit - kFirstStandIn) < m_typed.size();
}

QString PassphraseField::standInsFor(const QString& typed)
{
    QString standIns;
    standIns.reserve(typed.size());
    for (const QChar letter : typed) {
        if (isStandIn(letter)) {
            standIns += letter;
        } else if (m_typed.size() < kMostStandIns) {
            standIns += QChar(static_cast<char16_t>(kFirstStandIn + m_typed.size()));
            m_typed.push_back(letter.unicode());
        }
    }
    return standIns;
}

Secret PassphraseField::passphrase() const
{
    Secret text;
    char16_t high = 0;
    for (const QChar standIn : this->text()) {
        if (!isStandIn(standIn))
            continue;
        const char16_t unit = m_typed[static_cast<std::size_t>(standIn.unicode() - kFirstStandIn)];
        if (QChar::isHighSurrogate(unit))
            high = unit;
        else
            appendUtf8(text, QChar::isLowSurrogate(unit) ? QChar::surrogateToUcs4(high, unit) : unit);
    }
    return text;
}

bool PassphraseField::isAlike(const PassphraseField& other) const
{
    return passphrase().text() == other.passphrase().text();
}

void PassphraseField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        insert(standInsFor(QGuiApplication::clipboard()->text()));
        return;
    }
    const QString typed = event->text();
    const bool isCommand = (event->modifiers() & Qt::ControlModifier) != 0;
    const bool isText = !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), [](QChar letter) {
        return letter.isPrint() || letter.isSurrogate();
    });
    if (isCommand || !isText)
        return QLineEdit::keyPressEvent(event);
    QKeyEvent hidden(event->type(), event->key(), event->modifiers(), standInsFor(typed), event->isAutoRepeat());
    QLineEdit::keyPressEvent(&hidden);
    event->setAccepted(hidden.isAccepted());
}

void PassphraseField::inputMethodEvent(QInputMethodEvent* event)
{
    QInputMethodEvent hidden(event->preeditString(), event->attributes());
    hidden.setCommitString(standInsFor(event->commitString()), event->replacementStart(), event->replacementLength());
    QLineEdit::inputMethodEvent(&hidden);
    event->setAccepted(hidden.isAccepted());
}

} // namespace planner::ui

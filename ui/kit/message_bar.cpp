// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/message_bar.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr int kOfferTimes = 5; ///< as long as good news, to read it and to get there by keyboard

Icon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Done:
        return Icon::Done;
    case Severity::Note:
    case Severity::Work:
        return Icon::Note;
    case Severity::Warning:
        return Icon::Warning;
    case Severity::Error:
        return Icon::Error;
    }
    return Icon::None;
}

QColor colourOf(Severity severity)
{
    const Tokens& colours = tokens();
    switch (severity) {
    case Severity::Done:
        return colours.ok;
    case Severity::Note:
    case Severity::Work:
        return colours.accent;
    case Severity::Warning:
        return colours.warn;
    case Severity::Error:
        return colours.bad;
    }
    return colours.line;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)), m_action(new QPushButton(this)),
      m_close(new QToolButton(this)), m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_timer->setSingleShot(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    connect(m_timer, &QTimer::timeout, this, &MessageBar::clear);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::leave);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        leave();
        if (run)
            run();
    });
    refresh();
    hide();
}

void MessageBar::show(Severity severity, const QString& text, const QString& action, std::function<void()> run)
{
    m_severity = severity;
    m_percent = 0;
    m_covered.reset();
    m_isCover = false;
    m_run = std::move(run);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    refresh();
    setVisible(true);
    if (severity == Severity::Done || severity == Severity::Note)
        m_timer->start(action.isEmpty() ? m_duration : kOfferTimes * m_duration);
    else
        m_timer->stop();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::show(const Error& error)
{
    if (error.kind != ErrorKind::Cancelled)
        show(error.kind == ErrorKind::Failed ? Severity::Error : Severity::Warning, toText(error.message));
}

void MessageBar::cover(Severity severity, const QString& text, const QString& action, std::function<void()> run)
{
    const bool isStaying = !isHidden() && m_severity != Severity::Done && m_severity != Severity::Note;
    std::optional<Shown> covered = std::exchange(m_covered, std::nullopt);
    if (!m_isCover && isStaying)
        covered = Shown{m_severity, m_text->text(), m_action->text(), std::move(m_run)};
    show(severity, text, action, std::move(run));
    m_covered = std::move(covered);
    m_isCover = true;
}

void MessageBar::uncover()
{
    if (m_isCover)
        leave();
}

void MessageBar::leave()
{
    if (auto covered = std::exchange(m_covered, std::nullopt))
        show(covered->severity, covered->text, covered->action, std::move(covered->run));
    else
        clear();
}

void MessageBar::add(Severity severity, const QString& text)
{
    const bool isOpen = !isHidden() && (m_severity == Severity::Warning || m_severity == Severity::Error);
    if (!isOpen) {
        show(severity, text);
        return;
    }
    const auto joined = [&](const Shown& before) {
        return before.text.contains(text)
                   ? before
                   : Shown{std::max(before.severity, severity), filled(tr("%1 %2", "two sentences"), before.text, text),
                           before.action, before.run};
    };
    Shown seen = joined({m_severity, m_text->text(), m_action->text(), m_run});
    // What stays is seen with a refusal, and after it.
    std::optional<Shown> covered;
    const bool isCover = m_isCover;
    if (isCover)
        covered = m_covered ? joined(*m_covered) : Shown{severity, text, {}, {}};
    show(seen.severity, seen.text, seen.action, std::move(seen.run));
    m_covered = std::move(covered);
    m_isCover = isCover;
}

void MessageBar::clear()
{
    m_timer->stop();
    m_covered.reset();
    m_isCover = false;
    m_run = {};
    hide();
}

void MessageBar::setPercent(int percent)
{
    m_percent = percent;
    m_text->setAccessibleDescription(m_severity == Severity::Work
                                         ? counted(percent, [](int n) { return tr("%Ln percent done", nullptr, n); })
                                         : QString());
    update();
}

QString MessageBar::text() const { return m_text->text(); }

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void MessageBar::refresh()
{
    m_sign->setPixmap(makeIcon(iconOf(m_severity)).pixmap(QSize(18, 18)));
    m_close->setIcon(makeIcon(Icon::Close));
    m_action->setAccessibleName(m_action->text().isEmpty() ? tr("No action") : m_action->text());
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    setAccessibleName(m_severity == Severity::Error ? tr("Error message") : tr("Message"));
}

void MessageBar::paintEvent(QPaintEvent* /*event*/)
{
    QColor ground = colourOf(m_severity);
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRect line(0, height() - 2, width(), 2);
    painter.fillRect(line, m_severity == Severity::Work ? tokens().line : ground);
    if (m_severity == Severity::Work)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), {0, height() - 4, width() * m_percent / 100, 4}),
                         ground);
    ground.setAlpha(28);
    painter.fillRect(rect(), ground);
}

} // namespace planner::ui

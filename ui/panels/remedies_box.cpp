// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/remedies_box.h"

#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr std::size_t kMostNamed = 6; ///< batches

/// The first day that is still to come; day 1 where the operation lies in the past or the future.
Day firstDayToPlan(const PlanDocument& document)
{
    const Day today = document.today();
    return today >= Day(1) && today <= document.operation().lastDay() ? today : Day(1);
}

std::vector<FindingFix> findFixes(const Plan& plan, const FindingGroup& group, Day today)
{
    LiveScore score(plan.operation, plan.operation.settings.goals, &plan.batches);
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    return fixesOf(score, plan, group, today, RemediesBox::kMost);
}

} // namespace

void RemedyButton::enterEvent(QEnterEvent* event)
{
    QPushButton::enterEvent(event);
    emit looked(true);
}

void RemedyButton::leaveEvent(QEvent* event)
{
    QPushButton::leaveEvent(event);
    emit looked(hasFocus());
}

void RemedyButton::focusInEvent(QFocusEvent* event)
{
    QPushButton::focusInEvent(event);
    emit looked(true);
}

void RemedyButton::focusOutEvent(QFocusEvent* event)
{
    QPushButton::focusOutEvent(event);
    emit looked(underMouse());
}

RemediesBox::RemediesBox(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_answer(document),
      m_batches(named(new QLabel(this), "remedyBatches", tr("Batches that make the finding"))),
      m_preview(named(new QLabel(this), "remedyPreview"))
{
    setObjectName(QStringLiteral("remediesBox"));
    m_batches->setWordWrap(true);
    m_batches->setTextFormat(Qt::RichText);
    m_batches->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_preview->setWordWrap(true);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_batches);
    for (std::size_t i = 0; i < kMost; ++i) {
        m_buttons[i] = named(new RemedyButton(this), "remedyButton", tr("A move that would help"));
        layout->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { take(i); });
        connect(m_buttons[i], &RemedyButton::looked, this,
                [this, i](bool isLookedAt) { preview(isLookedAt ? std::optional(i) : std::nullopt); });
    }
    layout->addWidget(m_preview);
    connect(m_batches, &QLabel::linkActivated, this,
            [this](const QString& code) { m_selection.reveal(BatchCode{code.toStdString()}); });
    connect(&document, &PlanDocument::changed, this, &RemediesBox::clear);
    clear();
}

void RemediesBox::clear()
{
    m_group.reset();
    m_answer.forget();
    showFixes({});
    hide();
}

void RemediesBox::show(const FindingGroup* group)
{
    if (group != nullptr && m_group == *group)
        return;
    clear();
    if (group == nullptr)
        return;
    m_group = *group;
    showBatches();
    setVisible(true);
    if (group->isApproved)
        return;
    m_preview->setText(tr("Looking for moves that help."));
    m_preview->show();
    m_answer.ask([this, asked = *group, today = firstDayToPlan(m_document)](
                     const Plan& plan, const CancelFlag& /*cancel*/) -> LatestAnswer::Deliver {
        return [this, fixes = findFixes(plan, asked, today)] { showFixes(fixes); };
    });
}

void RemediesBox::showBatches()
{
    const std::vector<BatchCode> codes = batchesOf(m_document.plan(), *m_group);
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMostNamed, codes.size()); ++i) {
        const QString code = QString::fromStdString(codes[i].text).toHtmlEscaped();
        const Batch* batch = m_document.batch(codes[i]);
        names << filled(tr("%1 (%2)", "a batch and how many people it has"),
                        QStringLiteral("<a href=\"%1\">%1</a>").arg(code),
                        batch == nullptr ? QString() : numberText(headcountOf(*batch)));
    }
    QString text = filled(tr("Made by %1"), listed(names));
    if (codes.size() > kMostNamed)
        text =
            filled(counted(codes.size() - kMostNamed, [](int n) { return tr("%1 and %Ln more", nullptr, n); }), text);
    m_batches->setText(text);
    m_batches->setVisible(!codes.empty());
}

void RemediesBox::showFixes(std::vector<FindingFix> fixes)
{
    m_fixes = std::move(fixes);
    for (std::size_t i = 0; i < kMost; ++i) {
        m_buttons[i]->setVisible(i < m_fixes.size());
        if (i >= m_fixes.size())
            continue;
        const QString text = toText(m_fixes[i].text);
        m_buttons[i]->setText(filled(tr("%1  %2", "a key and what it does"), static_cast<int>(i + 1), text));
        m_buttons[i]->setAccessibleName(text);
    }
    preview(std::nullopt);
}

void RemediesBox::preview(std::optional<std::size_t> number)
{
    if (!number || *number >= m_fixes.size()) {
        m_preview->setText(
            m_fixes.empty() ? (m_group && isExceptionAllowed(m_group->rule)
                                   ? tr("No move of one batch helps. Maybe approve it as an exception, or fill anew.")
                                   : tr("No move of one batch helps here."))
                            : tr("Press the number in the list to take one."));
        m_preview->setVisible(m_group && !m_group->isApproved);
        return;
    }
    const FindingFix& fix = m_fixes[*number];
    QStringList texts{fix.isWhole ? tr("Nothing of it is left") : tr("A part of it is left")};
    const auto& before = fix.preview.before.goals;
    const auto& after = fix.preview.after.goals;
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i)
        if (after[i].value != before[i].value)
            texts << filled(tr("%1 %2", "a goal and its change"), goalText(after[i].goal),
                            goalChangeText(after[i].goal, after[i].value - before[i].value));
    if (!fix.lost.empty())
        texts << counted(fix.lost.size(), [](int n) { return tr("%Ln clearances fall", nullptr, n); });
    m_preview->setText(texts.join(QStringLiteral("; ")) + u'.');
}

void RemediesBox::take(std::size_t number)
{
    if (number >= m_fixes.size())
        return;
    const FindingFix fix = m_fixes[number];
    m_selection.selectBatches({fix.batch});
    m_document.push(fix.edit);
}

} // namespace planner::ui

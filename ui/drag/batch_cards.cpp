// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/batch_cards.h"

#include "core/planning/batch_edits.h"
#include "core/rules/batch_people.h"
#include "ui/drag/card_signs.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace planner::ui {
namespace {

struct Card {
    Q_DECLARE_TR_FUNCTIONS(Card)
};

Findings chosen(const Findings& findings, bool isApproved)
{
    Findings result;
    for (const Finding& finding : findings)
        if (finding.isApproved == isApproved)
            result.push_back(finding);
    return result;
}

QString rulesText(const std::vector<Rule>& rules)
{
    if (rules.empty())
        return {};
    const QString name = ruleText(rules.front());
    const auto others = static_cast<qlonglong>(rules.size()) - 1;
    return others == 0 ? name
                       : filled(Card::tr("%1 +%2", "a rule and how many more"), name, QLocale().toString(others));
}

QString categoriesText(const Operation& operation, const Batch& batch)
{
    QStringList names;
    for (const CategoryPeople& group : peopleByCategory(operation, batch)) {
        const Category& category = operation.category(group.category);
        names << QString::fromStdString(category.name.empty() ? category.code : category.name);
    }
    return listText(names);
}

} // namespace

/// The lists must outlive what refers to them.
struct BatchCards::Found {
    explicit Found(const PlanDocument& document)
        : openList(chosen(document.findings(), false)), approvedList(chosen(document.findings(), true)),
          open(document.operation(), openList), approved(document.operation(), approvedList)
    {
    }
    Findings openList;
    Findings approvedList;
    BatchFindings open;
    BatchFindings approved;
};

QColor groundOf(BatchPhase phase)
{
    constexpr double kTint = 0.16; // of the accent: words stay readable on it
    const QColor card = tokens().card;
    if (phase == BatchPhase::Arrived)
        return tokens().soft;
    if (phase == BatchPhase::Planned)
        return card;
    const QColor accent = tokens().accent;
    const auto mixed = [](int ground, int tint) { return qRound(ground + (tint - ground) * kTint); };
    return {mixed(card.red(), accent.red()), mixed(card.green(), accent.green()), mixed(card.blue(), accent.blue())};
}

void paintPhase(QPainter& painter, const QRectF& box, BatchPhase phase, Qt::LayoutDirection direction)
{
    if (phase == BatchPhase::OnTheRoad)
        paintArrow(painter, box, tokens().accent, direction);
    if (phase == BatchPhase::Arrived)
        paintTick(painter, box.adjusted(0, 1, 0, -1), tokens().ok);
}

BatchCards::BatchCards(const PlanDocument& document) : m_document(document) {}
BatchCards::~BatchCards() = default;

void BatchCards::reset() { m_found.reset(); }

const BatchCards::Found& BatchCards::found() const
{
    if (!m_found)
        m_found = std::make_unique<Found>(m_document);
    return *m_found;
}

CardMarks BatchCards::marks(const Batch& batch) const { return {found().open.of(batch), found().approved.of(batch)}; }

BatchCard BatchCards::card(const Batch& batch) const
{
    const Operation& operation = m_document.operation();
    const auto [open, approved] = marks(batch);
    BatchCard card;
    card.code = QString::fromStdString(batch.code.text);
    card.people = numberText(headcountOf(batch));
    card.day = shortDateText(batch.departureDay(), operation);
    card.journey =
        filled(Card::tr("%1, from %2"), card.day, facilityText(operation, operation.route(batch.route).from));
    card.categories = categoriesText(operation, batch.counted());
    if (batch.status != Status::Draft)
        card.status = statusText(batch.status);
    card.step = batch.status;
    card.isByAir = isByAir(operation.route(batch.route).mode);
    for (const CategoryPeople& group : peopleByCategory(operation, batch.counted())) {
        const Category& category = operation.category(group.category);
        card.initials +=
            QString::fromStdString(category.name.empty() ? category.code : category.name).left(1).toUpper();
    }
    card.phase = batch.hasArrived()    ? BatchPhase::Arrived
                 : batch.hasDeparted() ? BatchPhase::OnTheRoad
                                       : BatchPhase::Planned;
    const Day today = m_document.today();
    // Who was to leave in an operation that is over was not carried out: that is no matter of the day.
    const bool isOverdue =
        planner::isOverdue(batch, today) && (batch.status == Status::Approved || today <= operation.lastDay());
    card.isLate = isOverdue || planner::isLate(operation, batch, today);
    card.note = isOverdue ? filled(Card::tr("Late: was to leave %1"), card.day)
                : card.isLate
                    ? filled(Card::tr("Late: due %1"),
                             shortDateText(batch.arrivalDay(operation.route(batch.route).arrivalOffset), operation))
                    : listText(differenceTexts(batch));
    card.finding = rulesText(open.empty() ? approved : open);
    card.isLocked = batch.isLocked;
    card.isBroken = !open.empty();
    card.isApproved = open.empty() && !approved.empty();
    return card;
}

QString BatchCards::sentence(const Batch& batch) const
{
    const Operation& operation = m_document.operation();
    const Route& route = operation.route(batch.route);
    const BatchCard facts = card(batch);
    QStringList parts;
    const People people = headcountOf(batch);
    const QString words =
        batch.hasDeparted()
            ? counted(people,
                      [](int n) { return Card::tr("Batch %1, %Ln people from %2 to %3, departed on %4", "", n); })
            : counted(people,
                      [](int n) { return Card::tr("Batch %1, %Ln people from %2 to %3, departs on %4", "", n); });
    parts << filled(words, facts.code, facilityText(operation, route.from), facilityText(operation, route.to),
                    longDateText(toQDate(batch.departureDay(), operation)));
    parts << facts.categories;
    parts << statusText(batch.status);
    if (!facts.note.isEmpty())
        parts << facts.note;
    if (facts.isLocked)
        parts << Card::tr("locked");
    if (facts.isBroken)
        parts << filled(Card::tr("breaks a rule: %1"), facts.finding);
    if (facts.isApproved)
        parts << filled(Card::tr("approved exception: %1"), facts.finding);
    return parts.join(Card::tr(", ", "between facts of a batch"));
}

} // namespace planner::ui

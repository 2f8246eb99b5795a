// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/clearance_dialog.h"

#include "core/planning/batch_edits.h"
#include "ui/kit/date_field.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace planner::ui {

namespace {

bool isLacking(const Operation& operation, const Batch& batch, Clearance kind)
{
    const auto ended = endedBefore(batch, dateOf(batch.departureDay(), operation.settings.start));
    return !batch.clearances.has(kind) || std::find(ended.begin(), ended.end(), kind) != ended.end();
}

} // namespace

ClearanceDialog::ClearanceDialog(const QString& batches, const std::vector<std::pair<Clearance, QString>>& kinds,
                                 QWidget* parent)
    : ClearanceDialog(batches, Clearance::Legal, {}, parent)
{
    setWindowTitle(filled(tr("Clearances of %1"), batches));
    m_kinds.clear();
    auto* form = static_cast<QFormLayout*>(layout());
    int row = 0;
    for (const auto& [kind, note] : kinds) {
        auto* box = new QCheckBox(clearanceText(kind), this);
        box->setObjectName(QStringLiteral("clearanceKind_") + QLatin1String(nameOf(kind)));
        auto* words = new QLabel(note, this);
        words->setForegroundRole(QPalette::PlaceholderText);
        box->setAccessibleDescription(note);
        connect(box, &QCheckBox::toggled, this, &ClearanceDialog::check);
        m_kinds.emplace_back(kind, box);
        form->insertRow(row++, box);
        form->insertRow(row++, words);
    }
    if (!m_kinds.empty())
        m_kinds.front().second->setFocus();
    check();
}

ClearanceDialog::ClearanceDialog(const QString& batches, Clearance kind, const ClearanceRecord& record, QWidget* parent)
    : QDialog(parent), m_kinds{{kind, nullptr}}, m_reference(new QLineEdit(lineText(record.reference), this)),
      m_authority(new QLineEdit(lineText(record.authority), this)),
      m_given(makeDate(tr("&Given on"), "clearanceGiven", record.given)),
      m_validUntil(makeDate(tr("&Valid until"), "clearanceUntil", record.validUntil)), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("clearanceDialog"));
    setWindowTitle(filled(tr("%1: %2", "batches and a clearance"), batches, clearanceText(kind)));
    m_reference->setObjectName(QStringLiteral("clearanceReference"));
    m_reference->setPlaceholderText(tr("Number of the order, letter or certificate"));
    m_authority->setObjectName(QStringLiteral("clearanceAuthority"));
    m_authority->setPlaceholderText(tr("Who gave it"));
    m_hint->setObjectName(QStringLiteral("clearanceHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Record"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Reference"), m_reference);
    form->addRow(tr("&Authority"), m_authority);
    form->addRow(m_given.isKnown, m_given.date);
    form->addRow(m_validUntil.isKnown, m_validUntil.date);
    form->addRow(m_hint);
    form->addRow(buttons);
    setMinimumWidth(440);
    check();
}

ClearanceDialog::OptionalDate ClearanceDialog::makeDate(const QString& label, const char* name,
                                                        const std::optional<Date>& value)
{
    const OptionalDate made{new QCheckBox(label, this), new QDateEdit(this)};
    prepareDateField(*made.date);
    made.date->setObjectName(QLatin1String(name));
    made.date->setAccessibleName(QString(label).remove(u'&'));
    made.date->setDate(value ? toQDate(*value) : QDate::currentDate());
    made.date->setEnabled(value.has_value());
    made.isKnown->setObjectName(QLatin1String(name) + QStringLiteral("Known"));
    made.isKnown->setChecked(value.has_value());
    connect(made.isKnown, &QCheckBox::toggled, made.date, &QWidget::setEnabled);
    connect(made.isKnown, &QCheckBox::toggled, this, &ClearanceDialog::check);
    connect(made.date, &QDateEdit::dateChanged, this, &ClearanceDialog::check);
    whenTyped(*made.date, *this, [this] { check(); });
    return made;
}

std::optional<Date> ClearanceDialog::OptionalDate::value() const
{
    return isKnown->isChecked() ? std::optional(fromQDate(date->date())) : std::nullopt;
}

void ClearanceDialog::check()
{
    if (m_accept == nullptr)
        return;
    const ClearanceRecord now = record();
    const bool isTurned = now.given && now.validUntil && *now.validUntil < *now.given;
    const bool isChosen = !kinds().empty();
    const QString wrong = wrongDateIn(*this);
    m_hint->setText(!wrong.isEmpty() ? wrong
                    : isTurned       ? tr("It ends before it was given. Maybe correct one of the days.")
                    : !isChosen      ? tr("Tick what was given. What is blank below stays unknown.")
                                     : tr("By whom and when it was recorded is kept as well."));
    m_accept->setEnabled(wrong.isEmpty() && !isTurned && isChosen);
}

std::vector<Clearance> ClearanceDialog::kinds() const
{
    std::vector<Clearance> chosen;
    for (const auto& [kind, box] : m_kinds)
        if (box == nullptr || box->isChecked())
            chosen.push_back(kind);
    return chosen;
}

ClearanceRecord ClearanceDialog::record() const
{
    ClearanceRecord record;
    record.reference = m_reference->text().trimmed().toStdString();
    record.authority = m_authority->text().trimmed().toStdString();
    record.given = m_given.value();
    record.validUntil = m_validUntil.value();
    return record;
}

std::vector<Edit> askClearances(const PlanDocument& document, const std::vector<BatchCode>& codes, QWidget* parent)
{
    const Operation& operation = document.operation();
    std::vector<std::pair<Clearance, QString>> kinds;
    const auto all = static_cast<qlonglong>(codes.size());
    for (const Clearance kind : kAllClearances) {
        const auto lacking = std::count_if(codes.begin(), codes.end(), [&](const BatchCode& code) {
            return isLacking(operation, *document.batch(code), kind);
        });
        if (lacking > 0)
            kinds.emplace_back(kind, all == 1 ? QString()
                                              : filled(ClearanceDialog::tr("for %1 of %2 batches", "two numbers"),
                                                       static_cast<qlonglong>(lacking), all));
    }
    std::vector<Edit> edits;
    if (kinds.empty())
        return edits;
    const QString batches =
        codes.size() == 1 ? filled(ClearanceDialog::tr("batch %1"), QString::fromStdString(codes.front().text))
                          : counted(codes.size(), [](int n) { return ClearanceDialog::tr("%Ln batches", nullptr, n); });
    ClearanceDialog dialog(batches, kinds, parent);
    if (dialog.exec() != QDialog::Accepted)
        return edits;
    for (const BatchCode& code : codes)
        if (const Batch* batch = document.batch(code)) {
            SetClearances edit{code, batch->clearances};
            for (const Clearance kind : dialog.kinds())
                if (isLacking(document.operation(), *batch, kind))
                    edit.clearances.record(kind, dialog.record());
            if (edit.clearances != batch->clearances)
                edits.emplace_back(std::move(edit));
        }
    return edits;
}

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/clearance_rows.h"

#include "core/planning/batch_edits.h"
#include "ui/dialogs/clearance_dialog.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kRecordIndent = 22; ///< of the words below a box

} // namespace

ClearanceRows::ClearanceRows(PlanDocument& document, Push push, QWidget* parent)
    : QWidget(parent), m_document(document), m_push(std::move(push))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Clearance kind : kAllClearances) {
        const Row row = makeRow(kind);
        m_rows.at(static_cast<std::size_t>(kind)) = row;
        auto* line = new QHBoxLayout;
        line->addWidget(row.box, 1);
        line->addWidget(row.details);
        layout->addLayout(line);
        auto* words = new QHBoxLayout; // below the words of the box, in either direction
        words->addSpacing(kRecordIndent);
        words->addWidget(row.record, 1);
        layout->addLayout(words);
    }
}

ClearanceRows::Row ClearanceRows::makeRow(Clearance kind)
{
    const QString name = QLatin1String(nameOf(kind));
    const Row row{new QCheckBox(clearanceText(kind), this), new QToolButton(this), new QLabel(this)};
    row.box->setObjectName(QStringLiteral("detailsClearance_") + name);
    row.details->setObjectName(QStringLiteral("detailsRecord_") + name);
    row.details->setText(QStringLiteral("..."));
    row.details->setAutoRaise(true);
    row.details->setAccessibleName(filled(tr("%1: reference, authority and days"), clearanceText(kind)));
    row.details->setToolTip(tr("Record the reference, the authority and the days"));
    row.record->setObjectName(QStringLiteral("detailsRecordText_") + name);
    row.record->setWordWrap(true);
    connect(row.box, &QCheckBox::clicked, this, [this, kind](bool isRecorded) { set(kind, isRecorded); });
    connect(row.details, &QToolButton::clicked, this, [this, kind] { ask(kind); });
    return row;
}

void ClearanceRows::show(const std::vector<BatchCode>& codes)
{
    m_codes = codes;
    for (const Clearance kind : kAllClearances)
        refresh(kind);
}

void ClearanceRows::refresh(Clearance kind)
{
    const Row& row = m_rows.at(static_cast<std::size_t>(kind));
    const auto has = std::count_if(m_codes.begin(), m_codes.end(),
                                   [&](const BatchCode& code) { return m_document.batch(code)->clearances.has(kind); });
    const bool isMixed = has != 0 && has != static_cast<std::ptrdiff_t>(m_codes.size());
    row.box->setTristate(isMixed);
    row.box->setCheckState(isMixed ? Qt::PartiallyChecked : (has > 0 ? Qt::Checked : Qt::Unchecked));
    const bool isEnding = endsTooEarly(kind);
    const QString known = text(kind);
    row.record->setText(isEnding ? filled(tr("%1 It ends before the departure."), known).trimmed() : known);
    row.record->setVisible(!row.record->text().isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isEnding ? tokens().badText : tokens().secondary);
    row.record->setPalette(colours);
}

QString ClearanceRows::text(Clearance kind) const
{
    QStringList texts;
    int recorded = 0;
    for (const BatchCode& code : m_codes)
        if (const ClearanceRecord* record = m_document.batch(code)->clearances.find(kind)) {
            ++recorded;
            if (const QString known = recordText(*record); !texts.contains(known))
                texts << known;
        }
    if (recorded > 0 && recorded < static_cast<int>(m_codes.size()))
        return filled(tr("In %1 of %2 batches."), QLocale().toString(recorded),
                      QLocale().toString(static_cast<qlonglong>(m_codes.size())));
    return texts.size() > 1 ? tr("Recorded differently in these batches.") : texts.value(0);
}

bool ClearanceRows::endsTooEarly(Clearance kind) const
{
    return std::any_of(m_codes.begin(), m_codes.end(), [&](const BatchCode& code) {
        const Batch& batch = *m_document.batch(code);
        const auto ended = endedBefore(batch, dateOf(batch.departureDay(), m_document.operation().settings.start));
        return std::find(ended.begin(), ended.end(), kind) != ended.end();
    });
}

void ClearanceRows::set(Clearance kind, bool isRecorded)
{
    std::vector<Edit> edits;
    for (const BatchCode& code : m_codes) {
        const Batch* batch = m_document.batch(code);
        if (batch == nullptr || batch->clearances.has(kind) == isRecorded)
            continue;
        SetClearances edit{code, batch->clearances};
        edit.clearances.set(kind, isRecorded);
        edits.emplace_back(std::move(edit));
    }
    m_push(std::move(edits));
}

void ClearanceRows::ask(Clearance kind)
{
    if (m_codes.empty())
        return;
    const std::vector<BatchCode> codes = m_codes;
    const ClearanceRecord* known = m_document.batch(codes.front())->clearances.find(kind);
    const QString batches = codes.size() == 1
                                ? filled(tr("Batch %1"), QString::fromStdString(codes.front().text))
                                : counted(codes.size(), [](int n) { return tr("%Ln batches", nullptr, n); });
    ClearanceDialog dialog(batches, kind, known == nullptr ? ClearanceRecord{} : *known, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<Edit> edits;
    for (const BatchCode& code : codes)
        if (const Batch* batch = m_document.batch(code)) {
            SetClearances edit{code, batch->clearances};
            edit.clearances.record(kind, dialog.record());
            edits.emplace_back(std::move(edit));
        }
    m_push(std::move(edits));
}

} // namespace planner::ui

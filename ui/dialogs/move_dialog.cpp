// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/move_dialog.h"

#include "ui/kit/date_field.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>

namespace planner::ui {

MoveDialog::MoveDialog(PlanDocument& document, std::vector<BatchCode> codes, QWidget* parent)
    : QDialog(parent), m_document(document), m_codes(std::move(codes)), m_site(new QComboBox(this)),
      m_day(new QComboBox(this)), m_date(new QDateEdit(this)), m_effect(new QLabel(this))
{
    setObjectName(QStringLiteral("moveDialog"));
    setWindowTitle(m_codes.size() == 1
                       ? filled(tr("Move batch %1"), QString::fromStdString(m_codes.front().text))
                       : counted(m_codes.size(), [](int n) { return tr("Move %Ln batches", nullptr, n); }));
    makeFields();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_move = buttons->button(QDialogButtonBox::Ok);
    m_move->setText(tr("Move"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&To"), m_site);
    form->addRow(tr("&Day"), m_day);
    form->addRow(tr("D&ate"), m_date);
    form->addRow(m_effect);
    form->addRow(buttons);
    setMinimumWidth(440);
    refresh();
    connect(m_site, &QComboBox::currentIndexChanged, this, &MoveDialog::refresh);
    connect(m_day, &QComboBox::currentIndexChanged, this, &MoveDialog::refresh);
    connect(m_date, &QDateEdit::dateChanged, this, &MoveDialog::refresh);
    whenTyped(*m_date, *this, [this] { refresh(); });
}

void MoveDialog::makeFields()
{
    const Operation& operation = m_document.operation();
    const Batch* first = m_codes.empty() ? nullptr : m_document.batch(m_codes.front());
    m_site->setObjectName(QStringLiteral("moveSite"));
    m_site->setAccessibleName(tr("To"));
    for (const FacilityId site : destinationsOf(m_document.plan(), m_codes))
        m_site->addItem(facilityText(operation, site), site.position);
    if (first != nullptr)
        m_site->setCurrentIndex(m_site->findData(operation.route(first->route).to.position));
    m_day->setObjectName(QStringLiteral("moveDay"));
    m_day->setAccessibleName(tr("Day"));
    m_day->addItem(tr("Keep each day"), static_cast<int>(MoveDay::Keep));
    m_day->addItem(tr("On this date"), static_cast<int>(MoveDay::Given));
    m_day->addItem(tr("On the best day"), static_cast<int>(MoveDay::Best));
    m_date->setObjectName(QStringLiteral("moveDate"));
    m_date->setAccessibleName(tr("Date"));
    prepareDateField(*m_date);
    m_date->setDateRange(toQDate(operation.settings.start), toQDate(operation.settings.end));
    if (first != nullptr)
        m_date->setDate(toQDate(first->departure, operation));
    m_effect->setObjectName(QStringLiteral("moveEffect"));
    m_effect->setWordWrap(true);
    m_effect->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_effect->setAlignment(Qt::AlignTop | Qt::AlignLeading);
}

void MoveDialog::refresh()
{
    const auto day = static_cast<MoveDay>(m_day->currentData().toInt());
    m_date->setEnabled(day == MoveDay::Given);
    m_moves = {};
    if (m_site->currentIndex() < 0) {
        m_effect->setText(tr("No site can be reached by all of these batches."));
        m_move->setEnabled(false);
        return;
    }
    if (const QString wrong = wrongDateIn(*this); !wrong.isEmpty()) {
        m_effect->setText(wrong);
        m_move->setEnabled(false);
        return;
    }
    const Settings& settings = m_document.operation().settings;
    m_moves = planMoves(m_document.live(), m_document.plan(), m_codes, FacilityId{m_site->currentData().toUInt()}, day,
                        dayOf(fromQDate(m_date->date()), settings.start));
    m_move->setEnabled(!m_moves.edits.empty());
    QStringList sentences;
    if (const QString broken = excessText(m_moves.excess); !broken.isEmpty())
        sentences << filled(tr("It breaks: %1."), broken);
    QStringList changes;
    for (std::size_t i = 0; i < settings.goals.size() && i + 1 < m_moves.after.size(); ++i)
        if (const std::int64_t change = m_moves.after[i + 1] - m_moves.before[i + 1]; change != 0)
            changes << filled(tr("%1 %2", "a goal and its change"), goalText(settings.goals[i]),
                              goalChangeText(settings.goals[i], change));
    if (!changes.isEmpty())
        sentences << changes.join(tr("; ", "between changes of goals")) + u'.';
    if (m_moves.edits.empty())
        sentences << tr("Nothing moves.");
    else if (m_moves.edits.size() == 1)
        if (const auto* move = std::get_if<MoveBatch>(&m_moves.edits.front().value))
            sentences.prepend(filled(tr("It departs on %1 by %2."),
                                     longDateText(toQDate(move->departure, m_document.operation())),
                                     QString::fromStdString(m_document.operation().route(move->route).code)));
    sentences += lostTexts(m_moves.lost);
    m_effect->setText(sentences.join(u' '));
}

std::optional<Edit> MoveDialog::edit() const { return asOneStep(m_moves.edits); }

bool moveAsking(PlanDocument& document, const std::vector<BatchCode>& codes, QWidget* parent)
{
    std::vector<BatchCode> present;
    for (const BatchCode& code : codes)
        if (document.batch(code) != nullptr)
            present.push_back(code);
    if (present.empty())
        return false;
    MoveDialog dialog(document, std::move(present), parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const auto edit = dialog.edit();
    return edit && document.pushAgreed(*edit);
}

} // namespace planner::ui

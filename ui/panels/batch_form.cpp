// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/batch_form.h"

#include "ui/kit/date_field.h"
#include "ui/kit/field_wheel_filter.h"
#include "ui/kit/named.h"
#include "ui/kit/status_choice.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/panels/clearance_rows.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace planner::ui {
namespace {

/// Shown by a number field without a value: below every number that somebody can enter.
constexpr int kNoNumber = -1;

QSpinBox* numberField(QWidget* parent)
{
    auto* field = new QSpinBox(parent);
    field->setRange(kNoNumber, std::numeric_limits<int>::max());
    field->setSpecialValueText(QStringLiteral(" "));
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    return field;
}

} // namespace

BatchForm::BatchForm(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_departs(named(new QDateEdit(this), "detailsDeparts", tr("Departs"))),
      m_route(named(new QComboBox(this), "detailsRoute", tr("Route"))), m_arrives(new QLabel(this)),
      m_people(named(numberField(this), "detailsPeople", tr("People"))),
      m_status(named(new QComboBox(this), "detailsStatus", tr("Status"))),
      m_lock(named(new QCheckBox(tr("&Locked: never moved by the splitter"), this), "detailsLock", tr("Locked"))),
      m_clearances(new ClearanceRows(
          document, [this](std::vector<Edit> edits) { push(std::move(edits)); }, this)),
      m_happened(new HappenedBox(
          document, [this](std::vector<Edit> edits) { return push(std::move(edits)); }, this)),
      m_reason(named(new QLineEdit(this), "detailsReason", tr("Reason for the next change"))),
      m_form(new QFormLayout(this))
{
    makeFields();
    connectFields();
}

void BatchForm::makeFields()
{
    prepareDateField(*m_departs);
    m_departs->setKeyboardTracking(false);
    m_route->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_route->setMinimumContentsLength(16);
    m_route->view()->setAccessibleName(tr("Route"));
    FieldWheelFilter::exclude(*m_status);
    m_reason->setPlaceholderText(tr("Kept in the history with the next change"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Departs"), m_departs);
    m_form->addRow(tr("&To"), m_route);
    m_form->addRow(tr("Arrives"), m_arrives);
    m_form->addRow(tr("&People"), m_people);
    m_form->addRow(tr("&Status"), m_status);
    m_form->addRow(m_lock);
    m_form->addRow(m_happened);
    // Below their heading, not beside it: the panel may be narrow.
    auto* heading = new QLabel(tr("Clearances"), this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(heading);
    m_form->addRow(m_clearances);
    m_form->addRow(tr("&Reason"), m_reason);
}

void BatchForm::connectFields()
{
    connect(m_departs, &QDateEdit::dateChanged, this, [this](QDate date) { setCell(BatchColumn::Departs, date); });
    connect(m_route, &QComboBox::activated, this, [this] { setCell(BatchColumn::Route, m_route->currentData()); });
    connect(m_people, &QSpinBox::valueChanged, this, [this](int people) {
        if (people > 0)
            setCell(BatchColumn::People, static_cast<qlonglong>(people));
    });
    connect(m_status, &QComboBox::activated, this, &BatchForm::setStatus);
    connect(m_lock, &QCheckBox::clicked, this, [this](bool isLocked) { setCell(BatchColumn::Lock, isLocked); });
}

void BatchForm::show(const std::vector<BatchCode>& codes)
{
    m_codes.clear();
    for (const BatchCode& code : codes)
        if (m_document.batch(code) != nullptr)
            m_codes.push_back(code);
    refresh();
}

QVariant BatchForm::commonValue(BatchColumn column) const
{
    QVariant common;
    for (const BatchCode& code : m_codes) {
        const QVariant value = cellValue(m_document.operation(), *m_document.batch(code), column);
        if (common.isValid() && common != value)
            return {};
        common = value;
    }
    return common;
}

void BatchForm::refresh()
{
    if (m_codes.empty())
        return;
    m_isShowing = true;
    const Batch& first = *m_document.batch(m_codes.front());
    const Settings& settings = m_document.operation().settings;
    const QDate date = cellValue(m_document.operation(), first, BatchColumn::Departs).toDate();
    m_departs->setDateRange(std::min(date, toQDate(settings.start)), std::max(date, toQDate(settings.end)));
    m_departs->setDate(date);
    refreshRoutes(first);
    const QVariant arrives = commonValue(BatchColumn::Arrives);
    m_arrives->setText(arrives.isValid() ? longDateText(arrives.toDate()) : tr("on different days"));
    const QVariant people = commonValue(BatchColumn::People);
    m_people->setValue(people.isValid() ? people.toInt() : kNoNumber);
    refreshStatuses();
    const QVariant lock = commonValue(BatchColumn::Lock);
    m_lock->setTristate(!lock.isValid());
    m_lock->setCheckState(!lock.isValid() ? Qt::PartiallyChecked : (lock.toBool() ? Qt::Checked : Qt::Unchecked));
    refreshFacts();
    m_isShowing = false;
}

void BatchForm::refreshRoutes(const Batch& first)
{
    const Operation& operation = m_document.operation();
    const FacilityId from = operation.route(first.route).from;
    m_route->clear();
    for (const Route& route : operation.routes)
        if (route.from == from)
            m_route->addItem(filled(tr("%1 by %2", "a destination and a route"), facilityText(operation, route.to),
                                    QString::fromStdString(route.code)),
                             QString::fromStdString(route.code));
    const QVariant route = commonValue(BatchColumn::Route);
    m_route->setCurrentIndex(route.isValid() ? m_route->findData(route) : -1);
    const bool isOneOrigin = std::all_of(m_codes.begin(), m_codes.end(), [&](const BatchCode& code) {
        return operation.route(m_document.batch(code)->route).from == from;
    });
    m_route->setEnabled(isOneOrigin);
}

void BatchForm::refreshStatuses()
{
    std::vector<Status> offered = statusesFor(*m_document.batch(m_codes.front()));
    for (const BatchCode& code : m_codes)
        std::erase_if(offered, [own = statusesFor(*m_document.batch(code))](Status status) {
            return std::find(own.begin(), own.end(), status) == own.end();
        });
    m_status->clear();
    for (const Status status : offered)
        m_status->addItem(statusText(status), static_cast<int>(status));
    const QVariant status = commonValue(BatchColumn::Status);
    m_status->setCurrentIndex(status.isValid() ? m_status->findData(status) : -1);
}

void BatchForm::refreshFacts()
{
    const bool isFact = std::any_of(m_codes.begin(), m_codes.end(),
                                    [&](const BatchCode& code) { return m_document.batch(code)->hasDeparted(); });
    for (QWidget* field : {static_cast<QWidget*>(m_departs), static_cast<QWidget*>(m_people)})
        field->setEnabled(!isFact);
    m_route->setEnabled(m_route->isEnabled() && !isFact);
    m_clearances->show(m_codes);
    m_happened->show(m_codes);
}

void BatchForm::setStatus()
{
    const auto wanted = static_cast<Status>(m_status->currentData().toInt());
    const Result<bool> isAsked = isCounted(m_document.plan(), m_codes, wanted);
    if (!isAsked)
        emit m_document.refused(isAsked.error());
    else if (isAsked.value())
        m_happened->recordNext(); // who departed or arrived is asked, not assumed
    else
        return setCell(BatchColumn::Status, m_status->currentData());
    refresh();
}

void BatchForm::setCell(BatchColumn column, const QVariant& value)
{
    if (m_isShowing)
        return;
    std::vector<Edit> edits;
    for (const BatchCode& code : m_codes)
        if (const Batch* batch = m_document.batch(code))
            if (auto edit = cellEdit(m_document.plan(), *batch, column, value))
                edits.push_back(*std::move(edit));
    push(std::move(edits));
}

bool BatchForm::push(std::vector<Edit> edits)
{
    const auto step = asOneStep(std::move(edits));
    const QString reason = m_reason->text().trimmed();
    const bool isPushed = step && m_document.push(*step, reason, JournalKind::Continue);
    if (isPushed) {
        m_reason->clear();
        emit pushed();
    }
    refresh();
    return isPushed || !step;
}

} // namespace planner::ui

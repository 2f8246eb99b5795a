// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/batch_form.h"

#include "ui/models/words.h"
#include "ui/shell/date_field.h"
#include "ui/shell/field_wheel_filter.h"
#include "ui/shell/text.h"

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

template <class Field>
Field* named(Field* field, const char* objectName, const QString& accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
    return field;
}

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
      m_actual(named(numberField(this), "detailsActual", tr("People counted"))),
      m_explanation(named(new QLineEdit(this), "detailsExplanation", tr("Why the count differs"))),
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
    for (int status = 0; status <= static_cast<int>(Status::Cancelled); ++status)
        m_status->addItem(statusText(static_cast<Status>(status)), status);
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
    addClearances(m_form);
    m_form->addRow(tr("People &counted"), m_actual);
    m_form->addRow(tr("&Why it differs"), m_explanation);
    m_form->addRow(tr("&Reason"), m_reason);
}

void BatchForm::addClearances(QFormLayout* form)
{
    // Below their heading, not beside it: the panel may be narrow.
    auto* heading = new QLabel(tr("Clearances"), this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(heading);
    for (const Clearance clearance : kAllClearances) {
        auto* box = new QCheckBox(clearanceText(clearance), this);
        box->setObjectName(QStringLiteral("detailsClearance_") + QLatin1String(nameOf(clearance)));
        m_clearances.at(static_cast<std::size_t>(clearance)) = box;
        connect(box, &QCheckBox::clicked, this,
                [this, clearance](bool isRecorded) { setClearance(clearance, isRecorded); });
        form->addRow(box);
    }
}

void BatchForm::connectFields()
{
    connect(m_departs, &QDateEdit::dateChanged, this, [this](QDate date) { setCell(BatchColumn::Departs, date); });
    connect(m_route, &QComboBox::activated, this, [this] { setCell(BatchColumn::Route, m_route->currentData()); });
    connect(m_people, &QSpinBox::valueChanged, this, [this](int people) {
        if (people > 0)
            setCell(BatchColumn::People, static_cast<qlonglong>(people));
    });
    connect(m_status, &QComboBox::activated, this, [this] { setCell(BatchColumn::Status, m_status->currentData()); });
    connect(m_lock, &QCheckBox::clicked, this, [this](bool isLocked) { setCell(BatchColumn::Lock, isLocked); });
    connect(m_actual, &QSpinBox::editingFinished, this, &BatchForm::setActual);
    connect(m_explanation, &QLineEdit::editingFinished, this, &BatchForm::setExplanation);
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
    m_status->setCurrentIndex(m_status->findData(commonValue(BatchColumn::Status)));
    const QVariant lock = commonValue(BatchColumn::Lock);
    m_lock->setTristate(!lock.isValid());
    m_lock->setCheckState(!lock.isValid() ? Qt::PartiallyChecked : (lock.toBool() ? Qt::Checked : Qt::Unchecked));
    for (const Clearance clearance : kAllClearances) {
        const auto has = std::count_if(m_codes.begin(), m_codes.end(), [&](const BatchCode& code) {
            return m_document.batch(code)->clearances.has(clearance);
        });
        QCheckBox* box = m_clearances.at(static_cast<std::size_t>(clearance));
        const bool isMixed = has != 0 && has != static_cast<std::ptrdiff_t>(m_codes.size());
        box->setTristate(isMixed);
        box->setCheckState(isMixed ? Qt::PartiallyChecked : (has > 0 ? Qt::Checked : Qt::Unchecked));
    }
    refreshCount(first);
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

void BatchForm::refreshCount(const Batch& first)
{
    const bool isUnderWay = first.status == Status::Departed || first.status == Status::Arrived;
    const bool isShown = m_codes.size() == 1 && isUnderWay;
    m_form->setRowVisible(m_actual, isShown);
    m_form->setRowVisible(m_explanation, isShown && first.actual && *first.actual != first.people());
    m_actual->setValue(first.actual ? static_cast<int>(first.actual->value()) : kNoNumber);
    m_explanation->setText(QString::fromStdString(first.explanation));
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

void BatchForm::setClearance(Clearance clearance, bool isRecorded)
{
    std::vector<Edit> edits;
    for (const BatchCode& code : m_codes) {
        const Batch* batch = m_document.batch(code);
        if (batch == nullptr || batch->clearances.has(clearance) == isRecorded)
            continue;
        Clearances clearances = batch->clearances;
        clearances.set(clearance, isRecorded);
        edits.push_back(SetClearances{code, clearances});
    }
    push(std::move(edits));
}

void BatchForm::setActual()
{
    const Batch* batch = m_codes.size() == 1 ? m_document.batch(m_codes.front()) : nullptr;
    const People counted(m_actual->value());
    if (batch == nullptr || m_isShowing || counted < People(0) || batch->actual == counted)
        return;
    push({SetStatus{batch->code, batch->status, counted}});
}

void BatchForm::setExplanation()
{
    const Batch* batch = m_codes.size() == 1 ? m_document.batch(m_codes.front()) : nullptr;
    const std::string text = m_explanation->text().trimmed().toStdString();
    if (batch == nullptr || m_isShowing || batch->explanation == text)
        return;
    push({ExplainCount{batch->code, text}});
}

void BatchForm::push(std::vector<Edit> edits)
{
    const auto step = asOneStep(std::move(edits));
    const QString reason = m_reason->text().trimmed();
    if (step) {
        const bool isPushed = m_document.push(*step, reason, JournalKind::Continue);
        if (isPushed) {
            m_reason->clear();
            emit pushed();
        }
    }
    refresh();
}

} // namespace planner::ui

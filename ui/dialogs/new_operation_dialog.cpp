// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/new_operation_dialog.h"

#include "core/base/one_line.h"
#include "core/model/limits.h"
#include "ui/dialogs/open_plan.h"
#include "ui/kit/date_field.h"
#include "ui/kit/named.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_files.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace planner::ui {
namespace {

constexpr int kPageWidth = 560; ///< pixels
constexpr int kFirstWeeks = 4;  ///< that a new operation has at first
constexpr int kDaysOfWeek = 7;

/// "Title.tplan" in the folder, numbered where it is there already.
QString freeFile(const QString& folder, const QString& title)
{
    static const QRegularExpression kNoName(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = title.trimmed();
    name.replace(kNoName, QStringLiteral(" "));
    const QString base = QDir(folder).filePath(name.isEmpty() ? NewOperationDialog::tr("New operation") : name);
    QString path = base + QStringLiteral(".tplan");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1 %2.tplan").arg(base).arg(number);
    return path;
}

} // namespace

NewOperationDialog::NewOperationDialog(PlanFiles& files, Questions& questions, const QString& folder, QWidget* parent)
    : QDialog(parent), m_files(files), m_questions(questions), m_folder(folder),
      m_title(named(new QLineEdit(this), "operationTitle", tr("Title"))),
      m_first(named(new QDateEdit(this), "operationFirst", tr("First day"))),
      m_last(named(new QDateEdit(this), "operationLast", tr("Last day"))), m_days(new QLabel(this)),
      m_otherText(named(new QLabel(this), "operationOtherText")),
      m_hasRoutes(named(new QCheckBox(tr("its &routes and fleets"), this), "operationTakeRoutes")),
      m_hasPeople(named(new QCheckBox(tr("its &people"), this), "operationTakePeople")),
      m_path(named(new QLineEdit(this), "operationPath", tr("Plan file"))),
      m_trouble(named(new QLabel(this), "operationTrouble"))
{
    setObjectName(QStringLiteral("newOperationDialog"));
    setWindowTitle(tr("New operation"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeFields(*form);
    makeOther(*form);
    auto* choose = named(new QPushButton(tr("&Choose..."), this), "operationChoose", tr("Choose the plan file"));
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString path = m_questions.planToWrite(this, m_path->text()); !path.isEmpty()) {
            m_path->setText(path);
            m_hasOwnPath = true;
        }
    });
    auto* row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    form->addRow(tr("Plan &file"), row);
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_path);
    m_trouble->setWordWrap(true);
    form->addRow(m_trouble);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_make = named(buttons->button(QDialogButtonBox::Ok), "operationMake");
    m_make->setText(tr("Make the plan"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(kPageWidth);
    proposePath();
    refresh();
}

void NewOperationDialog::makeFields(QFormLayout& form)
{
    auto* words =
        new QLabel(tr("Everything is saved in the plan file from now on. Sites, people, routes and limits are "
                      "entered in the window, in any order, and all of it can be changed later."),
                   this);
    words->setWordWrap(true);
    form.addRow(words);
    m_title->setPlaceholderText(tr("Such as: Transfers of March"));
    for (QDateEdit* field : {m_first, m_last})
        prepareDateField(*field);
    m_first->setDate(QDate::currentDate().addDays(1));
    m_last->setDate(m_first->date().addDays(kFirstWeeks * kDaysOfWeek - 1));
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("F&irst day"), m_first);
    form.addRow(tr("&Last day"), m_last);
    form.addRow(m_days);
    connect(m_title, &QLineEdit::textChanged, this, &NewOperationDialog::proposePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_hasOwnPath = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewOperationDialog::refresh);
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate first) {
        if (!m_hasOwnLast) {
            const QSignalBlocker still(m_last);
            m_last->setDate(first.addDays(kFirstWeeks * kDaysOfWeek - 1));
        }
        refresh();
    });
    connect(m_last, &QDateEdit::dateChanged, this, [this] {
        m_hasOwnLast = true;
        refresh();
    });
    for (QDateEdit* field : {m_first, m_last})
        whenTyped(*field, *this, [this] { refresh(); });
}

void NewOperationDialog::makeOther(QFormLayout& form)
{
    auto* other = named(new QPushButton(tr("Begin with the &sites of another plan..."), this), "operationOther");
    connect(other, &QPushButton::clicked, this, &NewOperationDialog::chooseOther);
    m_otherText->setWordWrap(true);
    m_hasRoutes->setChecked(true);
    auto* column = new QVBoxLayout;
    column->addWidget(other, 0, Qt::AlignLeading);
    for (QWidget* field :
         {static_cast<QWidget*>(m_otherText), static_cast<QWidget*>(m_hasRoutes), static_cast<QWidget*>(m_hasPeople)}) {
        field->hide();
        column->addWidget(field);
    }
    form.addRow(tr("Sites"), column);
}

void NewOperationDialog::chooseOther()
{
    const QString path = m_questions.planToOpen(this, m_folder);
    if (path.isEmpty())
        return;
    const auto keeper = openAsking(m_files, m_questions, path, OpenFor::Comparison, this);
    if (!keeper) {
        if (keeper.error().kind != ErrorKind::Cancelled) {
            m_otherText->setText(toText(keeper.error().message));
            m_otherText->show();
        }
        return;
    }
    m_other = keeper.value()->plan().operation;
    m_otherText->setText(filled(counted(m_other->facilities.size(),
                                        [](int n) { return tr("%Ln sites of %1, with their categories, and", "", n); }),
                                QFileInfo(path).fileName()));
    for (QWidget* field :
         {static_cast<QWidget*>(m_otherText), static_cast<QWidget*>(m_hasRoutes), static_cast<QWidget*>(m_hasPeople)})
        field->show();
    m_hasPeople->setToolTip(tr("With their deadlines. Those may lie before the first day."));
}

void NewOperationDialog::proposePath()
{
    if (!m_hasOwnPath)
        m_path->setText(freeFile(m_folder, m_title->text()));
}

void NewOperationDialog::refresh()
{
    const qint64 days = m_first->date().daysTo(m_last->date()) + 1;
    m_days->setText(days < 1 ? QString() : counted(days, [](int n) { return tr("%Ln days", nullptr, n); }));
    QString trouble = wrongDateIn(*this);
    if (!trouble.isEmpty())
        m_days->clear();
    else if (days < 1)
        trouble = tr("The last day is before the first one. Maybe choose a later last day.");
    else if (days > limits::kHorizon)
        trouble = filled(tr("An operation has at most %1 days. Maybe choose an earlier last day."),
                         std::int64_t{limits::kHorizon});
    else if (m_path->text().trimmed().isEmpty())
        trouble = tr("The plan needs a file. Maybe choose one.");
    else if (QFileInfo::exists(path()))
        trouble = filled(tr("%1 is there already and is not replaced. Maybe choose another name."), path());
    m_trouble->setText(trouble);
    m_make->setEnabled(trouble.isEmpty());
}

QString NewOperationDialog::path() const
{
    const QString path = m_path->text().trimmed();
    return path.isEmpty() || path.endsWith(QStringLiteral(".tplan")) ? path : path + QStringLiteral(".tplan");
}

Operation NewOperationDialog::operation() const
{
    Settings settings;
    settings.title = oneLine(m_title->text().trimmed().toStdString());
    settings.start = fromQDate(m_first->date());
    settings.end = fromQDate(m_last->date());
    if (m_other)
        return takenOver(*m_other, {m_hasRoutes->isChecked(), m_hasPeople->isChecked()}, settings);
    Operation operation;
    operation.settings = settings;
    return operation;
}

} // namespace planner::ui

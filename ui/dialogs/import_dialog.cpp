// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include "core/exchange/operation_folder.h"
#include "ui/kit/icons.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kWidth = 700; ///< in pixels, as the height
constexpr int kHeightWithProblems = 460;

People peopleToMove(const Operation& operation)
{
    People sum;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must)
            sum += cohort.people;
    return sum;
}

QString suggestedPath(const QString& folder)
{
    const QFileInfo info(folder);
    const QString base = info.absolutePath() + QLatin1Char('/') + info.fileName();
    QString path = base + QLatin1String(".tplan");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1 %2.tplan").arg(base).arg(number);
    return path;
}

} // namespace

ImportDialog::ImportDialog(Questions& questions, const QString& folder, QWidget* parent)
    : QDialog(parent), m_folder(QFileInfo(folder).absoluteFilePath()), m_summary(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_problems(new QTreeWidget(this)), m_dates(new QComboBox(this)),
      m_path(new QLineEdit(suggestedPath(m_folder), this)), m_copy(new QPushButton(tr("Copy &list"), this)),
      m_again(new QPushButton(tr("&Read again"), this)), m_make(new QPushButton(tr("&Make the plan"), this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(filled(tr("Import %1"), QFileInfo(m_folder).fileName()));
    makeLayout(questions);
    connect(m_copy, &QPushButton::clicked, this, &ImportDialog::copyProblems);
    connect(m_again, &QPushButton::clicked, this, &ImportDialog::read);
    connect(m_make, &QPushButton::clicked, this, &ImportDialog::accept);
    connect(&m_work, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
    read();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeLayout(Questions& questions)
{
    m_summary->setWordWrap(true);
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("Errors and warnings by line"));
    m_problems->setHeaderLabels({tr("Place"), tr("What is wrong")});
    m_problems->setRootIsDecorated(false);
    m_problems->setWordWrap(true);
    m_path->setObjectName(QStringLiteral("importPath"));
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_path->setAccessibleName(tr("Plan file"));
    m_copy->setObjectName(QStringLiteral("importCopy"));
    m_again->setObjectName(QStringLiteral("importAgain"));
    m_make->setObjectName(QStringLiteral("importMake"));
    m_make->setDefault(true);
    auto* pathLabel = new QLabel(tr("&Plan file:"), this);
    pathLabel->setBuddy(m_path);
    auto* choose = new QPushButton(tr("&Choose..."), this);
    choose->setObjectName(QStringLiteral("importChoose"));
    choose->setAccessibleName(tr("Choose the plan file"));
    connect(choose, &QPushButton::clicked, this, [this, &questions] {
        const QString path = questions.planToWrite(this, m_path->text());
        if (!path.isEmpty())
            m_path->setText(path);
    });
    auto* datesRow = new QHBoxLayout;
    addDatesTo(*datesRow);
    auto* pathRow = new QHBoxLayout;
    pathRow->addWidget(pathLabel);
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(choose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_make, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_summary);
    rows->addWidget(m_progress);
    rows->addWidget(m_problems, 1);
    rows->addStretch();
    rows->addLayout(datesRow);
    rows->addLayout(pathRow);
    rows->addWidget(buttons);
    m_problems->hide();
    resize(kWidth, sizeHint().height());
}

void ImportDialog::addDatesTo(QHBoxLayout& row)
{
    m_dates->setObjectName(QStringLiteral("importDates"));
    m_dates->setAccessibleName(tr("How dates are written"));
    m_dates->addItem(tr("as each column can only be read"));
    m_dates->addItem(tr("day, month, year"), static_cast<int>(DateOrder::DayMonthYear));
    m_dates->addItem(tr("month, day, year"), static_cast<int>(DateOrder::MonthDayYear));
    m_dates->addItem(tr("year, month, day"), static_cast<int>(DateOrder::YearMonthDay));
    m_dates->setToolTip(tr("For dates such as 2/3/2026. Dates such as 2026-03-02 are read in any case."));
    auto* label = new QLabel(tr("&Dates:"), this);
    label->setBuddy(m_dates);
    row.addWidget(label);
    row.addWidget(m_dates);
    row.addStretch();
    connect(m_dates, &QComboBox::activated, this, &ImportDialog::read);
}

void ImportDialog::read()
{
    m_reading = std::make_shared<Reading>();
    m_problems->clear();
    m_summary->setText(filled(tr("Reading %1..."), m_folder));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_make, m_again, m_copy, m_dates})
        widget->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    ReadingOptions options;
    if (m_dates->currentData().isValid())
        options.dates = static_cast<DateOrder>(m_dates->currentData().toInt());
    m_work.start(
        [folder = m_folder.toStdString(), reading = m_reading, options](const CancelFlag& cancel,
                                                                        const ProgressSink& progress) {
            auto plan = readOperationFolder(folder, reading->report, &cancel, progress, options);
            if (plan)
                reading->plan = std::move(plan).value();
            else
                reading->error = plan.error();
        },
        [this] { showReading(); });
}

void ImportDialog::showReading()
{
    m_progress->hide();
    m_again->setEnabled(true);
    m_dates->setEnabled(true);
    m_make->setEnabled(m_reading->plan.has_value());
    const FolderReport& report = m_reading->report;
    for (const FolderProblem& error : report.errors)
        addProblem(error, true);
    for (const FolderProblem& warning : report.warnings)
        addProblem(warning, false);
    m_problems->resizeColumnToContents(0);
    const bool hasProblems = m_problems->topLevelItemCount() > 0;
    m_problems->setVisible(hasProblems);
    resize(width(), hasProblems ? std::max(height(), kHeightWithProblems) : sizeHint().height());
    m_copy->setEnabled(hasProblems);
    if (m_reading->plan) {
        const Operation& operation = m_reading->plan->operation;
        m_summary->setText(
            //: %1 "4 facilities", %2 "7,000 people", %3 "5 routes", %4 "0 batches"
            filled(tr("Found %1, %2 to move, %3 and %4."),
                   counted(operation.facilities.size(), [](int n) { return tr("%Ln facilities", nullptr, n); }),
                   counted(peopleToMove(operation), [](int n) { return tr("%Ln people", nullptr, n); }),
                   counted(operation.routes.size(), [](int n) { return tr("%Ln routes", nullptr, n); }),
                   counted(m_reading->plan->batches.size(), [](int n) { return tr("%Ln batches", nullptr, n); })));
    } else if (report.errors.empty()) {
        m_summary->setText(toText(m_reading->error->message));
    } else {
        QString text = counted(report.errorCount, [](int n) {
            return tr("%Ln errors: nothing was imported. Correct the files and read them again.", nullptr, n);
        });
        if (report.errorCount > report.errors.size())
            text += QLatin1Char(' ') + filled(tr("The first %1 are listed."), report.errors.size());
        m_summary->setText(text);
    }
    if (report.warningCount > report.warnings.size())
        m_summary->setText(m_summary->text() + QLatin1Char(' ')
                           + filled(tr("Not all of the %1 warnings are listed."), report.warningCount));
}

void ImportDialog::addProblem(const FolderProblem& problem, bool isError)
{
    const QString place = lineText(problem.place);
    const QString text = toText(inOneSentence({problem.column, {}, problem.message}));
    auto* item = new QTreeWidgetItem(m_problems, {place, text});
    item->setIcon(0, makeIcon(isError ? Icon::Error : Icon::Warning));
    item->setToolTip(1, text);
    item->setData(0, Qt::AccessibleTextRole,
                  isError ? filled(tr("Error in %1"), place) : filled(tr("Warning for %1"), place));
}

void ImportDialog::copyProblems()
{
    QStringList lines;
    for (int i = 0; i < m_problems->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_problems->topLevelItem(i);
        lines.append(item->text(0) + QLatin1Char('\t') + item->text(1));
    }
    QGuiApplication::clipboard()->setText(withoutIsolates(lines.join(QLatin1Char('\n'))));
}

void ImportDialog::accept()
{
    if (!m_reading->plan || isReading())
        return;
    if (planPath().isEmpty() || QFileInfo::exists(planPath())) {
        m_summary->setText(filled(
            tr("There is a file at %1 already, and plans are never replaced. Maybe choose another name."), planPath()));
        m_path->setFocus();
        m_path->selectAll();
        return;
    }
    QDialog::accept();
}

QString ImportDialog::planPath() const { return m_path->text().trimmed(); }

Plan ImportDialog::takePlan()
{
    Q_ASSERT(m_reading->plan);
    return std::move(*m_reading->plan);
}

} // namespace planner::ui

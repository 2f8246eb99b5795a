// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include "core/exchange/export_all.h"
#include "core/exchange/output_place.h"
#include "core/exchange/plan_export.h"
#include "ui/dialogs/columns_dialog.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/workbook_facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace planner::ui {

ExportDialog::ExportDialog(const Plan& plan, WorkbookFacts facts, Questions& questions, Session& session,
                           QWidget* parent)
    : QDialog(parent), m_plan(plan), m_facts(std::move(facts)), m_session(session),
      m_folder(new QLineEdit(session.folder(), this)), m_profile(new QComboBox(this)), m_state(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_buttons(new QDialogButtonBox(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(new QLabel(tr("What to write:"), this));
    m_schedule = addTable("exportSchedule", tr("Schedule: every batch with its day, route and people"),
                          QStringLiteral("schedule.csv"), scheduleColumns(), m_scheduleColumns);
    m_ledger = addTable("exportLedger", tr("Ledger: the people in every facility on every day"),
                        QStringLiteral("ledger.csv"), ledgerColumns(), m_ledgerColumns);
    m_findings = addTable("exportFindings", tr("Findings: every broken rule with its size"),
                          QStringLiteral("findings.csv"), findingsColumns(), m_findingsColumns);
    m_operation = addChoice("exportOperation", tr("Operation: all tables, to import them again or elsewhere"),
                            QStringLiteral("operation"), false);
    m_workbook = addChoice("exportWorkbook", tr("Workbook: all of it, to read and to edit in a spreadsheet"),
                           QStringLiteral("workbook.xlsx"), false);
    rows->addWidget(makeProfile());
    auto* folderRow = new QHBoxLayout;
    auto* folderLabel = new QLabel(tr("&Folder:"), this);
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setLayoutDirection(Qt::LeftToRight);
    m_folder->setAccessibleName(tr("Folder"));
    folderLabel->setBuddy(m_folder);
    auto* choose = new QPushButton(tr("&Choose..."), this);
    choose->setObjectName(QStringLiteral("exportChoose"));
    choose->setAccessibleName(tr("Choose the folder"));
    folderRow->addWidget(folderLabel);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(choose);
    rows->addLayout(folderRow);
    rows->addWidget(new QLabel(tr("Files that exist are replaced."), this));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("exportState"));
    m_state->hide();
    rows->addWidget(m_progress);
    rows->addWidget(m_state);
    m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole)->setObjectName(QStringLiteral("exportStart"));
    m_buttons->addButton(QDialogButtonBox::Cancel);
    rows->addWidget(m_buttons);
    setMinimumWidth(520);

    connect(choose, &QPushButton::clicked, this, [this, &questions] {
        const QString folder = questions.folder(this, tr("Export to folder"), m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    connect(&m_work, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    refresh();
}

ExportDialog::~ExportDialog() = default;

QCheckBox* ExportDialog::addChoice(const char* name, const QString& text, const QString& file, bool isChecked)
{
    auto* box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(filled(tr("Writes %1"), file));
    box->setChecked(isChecked);
    connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    layout()->addWidget(box);
    return box;
}

QCheckBox* ExportDialog::addTable(const char* name, const QString& text, const QString& file,
                                  const std::vector<std::string_view>& columns, std::vector<std::string>& chosen)
{
    QCheckBox* box = addChoice(name, text, file, true);
    auto* button = new QPushButton(tr("Columns..."), this);
    button->setObjectName(box->objectName() + QStringLiteral("Columns"));
    button->setAccessibleName(filled(tr("Columns of %1"), file));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, &columns, &chosen] { chooseColumns(this, columns, chosen); });
    connect(box, &QCheckBox::toggled, button, &QWidget::setEnabled);
    auto* row = new QHBoxLayout;
    layout()->removeWidget(box);
    row->addWidget(box, 1);
    row->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    return box;
}

QWidget* ExportDialog::makeProfile()
{
    auto* row = new QWidget(this);
    auto* cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Texts:"), row);
    label->setBuddy(m_profile);
    m_profile->setObjectName(QStringLiteral("exportProfile"));
    m_profile->setAccessibleName(tr("Texts"));
    m_profile->addItem(tr("Safe in spreadsheets: nothing runs as a formula, and it reads back unchanged"));
    m_profile->addItem(tr("Exactly as entered: for programs, not for spreadsheets"));
    cells->addWidget(label);
    cells->addWidget(m_profile, 1);
    return row;
}

CsvOptions ExportDialog::options(const std::vector<std::string>& columns) const
{
    return {m_profile->currentIndex() == 0, columns};
}

QString ExportDialog::folder() const { return m_folder->text().trimmed(); }

void ExportDialog::refresh()
{
    const bool hasChoice = m_schedule && m_ledger && m_findings && m_operation && m_workbook
                           && (m_schedule->isChecked() || m_ledger->isChecked() || m_findings->isChecked()
                               || m_operation->isChecked() || m_workbook->isChecked());
    for (QAbstractButton* button : m_buttons->buttons())
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(hasChoice && !folder().isEmpty() && !m_work.isRunning());
    m_progress->setVisible(m_work.isRunning());
}

void ExportDialog::showState(const QString& text)
{
    m_state->setText(text);
    m_state->show();
}

void ExportDialog::accept()
{
    if (m_work.isRunning())
        return;
    const auto path = [this](const QCheckBox* box, const char* file) {
        return box->isChecked() ? (folder() + QLatin1Char('/') + QLatin1String(file)).toStdString() : std::string();
    };
    const ExportTargets targets{{path(m_schedule, "schedule.csv"), options(m_scheduleColumns)},
                                {path(m_ledger, "ledger.csv"), options(m_ledgerColumns)},
                                {path(m_findings, "findings.csv"), options(m_findingsColumns)},
                                path(m_operation, "operation")};
    if (!QDir().mkpath(folder())) {
        showState(filled(tr("The folder %1 cannot be made. Maybe choose another one."), folder()));
        return;
    }
    m_session.setFolder(folder());
    m_result = std::make_shared<Result<Done>>(Done{});
    m_work.start(
        [this, targets, workbook = path(m_workbook, "workbook.xlsx"), result = m_result](const CancelFlag& cancel,
                                                                                         const ProgressSink& progress) {
            *result = requireNoPlans({workbook});
            if (*result)
                *result = exportAll(m_plan, targets, cancel, progress);
            if (*result && !workbook.empty())
                *result = exportWorkbookOf(m_plan, m_facts, workbook, cancel, progress);
        },
        [this] { finish(); });
    showState(tr("Writing..."));
    refresh();
}

void ExportDialog::finish()
{
    refresh();
    if (*m_result)
        QDialog::accept();
    else if (m_result->error().kind == ErrorKind::Cancelled)
        QDialog::reject();
    else
        showState(toText(m_result->error().message));
}

void ExportDialog::reject()
{
    if (m_work.isRunning())
        m_work.cancel(); // finish() closes the dialog
    else
        QDialog::reject();
}

} // namespace planner::ui

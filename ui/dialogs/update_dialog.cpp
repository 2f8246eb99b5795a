// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/update_dialog.h"

#include "core/base/message_id.h"
#include "core/edit/plan_states.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/exchange/workbook/workbook_state.h"
#include "core/update/schedule_step.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr int kSheetWidth = 980; ///< in pixels, as the height
constexpr int kSheetHeight = 560;
constexpr int kPositionRole = Qt::UserRole; ///< of a change, in its first column
/// Of what is ignored, shown at most; more are counted.
constexpr int kMostIgnored = 500;

bool isIgnored(ChangeVerdict verdict) { return verdict == ChangeVerdict::Ignored || verdict == ChangeVerdict::Missing; }

} // namespace

UpdateDialog::UpdateDialog(PlanDocument& document, const PlanStates* states, const QString& path, QWidget* parent)
    : QDialog(parent), m_document(document), m_states(states), m_path(path), m_summary(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_changes(new QTreeWidget(this)), m_dates(new QComboBox(this)),
      m_take(new QPushButton(tr("&Take what is ticked"), this))
{
    setObjectName(QStringLiteral("updateDialog"));
    setWindowTitle(filled(tr("Import %1 into this plan"), QFileInfo(path).fileName()));
    makeLayout();
    connect(m_take, &QPushButton::clicked, this, &UpdateDialog::accept);
    connect(m_changes, &QTreeWidget::itemChanged, this, &UpdateDialog::refresh);
    connect(m_dates, &QComboBox::activated, this, &UpdateDialog::read);
    connect(&m_work, &BackgroundWork::progressed, m_progress, &QProgressBar::setValue);
    read();
}

UpdateDialog::~UpdateDialog() = default;

void UpdateDialog::makeLayout()
{
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("updateSummary"));
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_changes->setObjectName(QStringLiteral("updateChanges"));
    m_changes->setAccessibleName(tr("What is different, by row and cell"));
    m_changes->setHeaderLabels({tr("Batch"), tr("Row"), tr("Column"), tr("Now"), tr("File"), tr("What becomes of it")});
    m_changes->setUniformRowHeights(true);
    m_dates->setObjectName(QStringLiteral("updateDates"));
    m_dates->setAccessibleName(tr("How dates are written"));
    m_dates->addItem(tr("as each cell can only be read"));
    m_dates->addItem(tr("day, month, year"), static_cast<int>(DateOrder::DayMonthYear));
    m_dates->addItem(tr("month, day, year"), static_cast<int>(DateOrder::MonthDayYear));
    m_take->setObjectName(QStringLiteral("updateTake"));
    m_take->setDefault(true);
    auto* label = new QLabel(tr("&Dates:"), this);
    label->setBuddy(m_dates);
    auto* datesRow = new QHBoxLayout;
    datesRow->addWidget(label);
    datesRow->addWidget(m_dates);
    datesRow->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &UpdateDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_summary);
    rows->addWidget(m_progress);
    rows->addWidget(m_changes, 1);
    rows->addLayout(datesRow);
    rows->addWidget(buttons);
    resize(kSheetWidth, kSheetHeight);
}

std::shared_ptr<const Plan> UpdateDialog::exportedPlan(bool& isNamed, std::int64_t& stepsSince) const
{
    const auto named = stateOfWorkbook(m_path.toStdString());
    const auto history = m_document.history();
    isNamed = named && !named.value().state.empty();
    if (!isNamed || !history || m_states == nullptr)
        return nullptr;
    const auto& entries = history.value();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const JournalEntry& one) { return one.hash == named.value().state; });
    if (entry == entries.end())
        return nullptr;
    auto plan = m_states->planAt(entry->sequence);
    if (!plan)
        return nullptr;
    stepsSince = entries.end() - entry - 1;
    return std::make_shared<const Plan>(std::move(plan).value());
}

void UpdateDialog::read()
{
    m_reading = std::make_shared<Reading>();
    m_changes->clear();
    m_summary->setText(filled(tr("Reading %1..."), m_path));
    m_take->setEnabled(false);
    m_dates->setEnabled(false);
    m_progress->setValue(0);
    m_progress->show();
    std::optional<DateOrder> dates;
    if (m_dates->currentData().isValid())
        dates = static_cast<DateOrder>(m_dates->currentData().toInt());
    ExportedState exported;
    const auto before = exportedPlan(exported.isNamed, exported.stepsSince);
    exported.plan = before.get();
    m_work.start(
        [path = m_path.toStdString(), plan = m_document.plan(), before, exported, dates,
         reading = m_reading](const CancelFlag& cancel, const ProgressSink& progress) {
            GridOptions options;
            options.cancel = &cancel;
            options.progress = progress;
            auto grid = readGrid(path, options);
            auto schedule =
                grid ? EditedSchedule::of(std::move(grid).value(), path) : Result<EditedSchedule>(grid.error());
            if (schedule)
                reading->difference = differenceOf(plan, exported, schedule.value(), dates);
            else
                reading->error = schedule.error();
        },
        [this] { showReading(); });
}

void UpdateDialog::showReading()
{
    m_progress->hide();
    m_dates->setEnabled(true);
    if (!m_reading->difference) {
        m_summary->setText(toText(m_reading->error->message));
        return;
    }
    const QSignalBlocker quiet(m_changes);
    addGroup(tr("Ready"), [](ChangeVerdict verdict) { return verdict == ChangeVerdict::Ready; });
    addGroup(tr("To settle"), isToSettle);
    addGroup(tr("Ignored"), isIgnored);
    for (int column = 0; column < m_changes->columnCount() - 1; ++column)
        m_changes->resizeColumnToContents(column);
    refresh();
}

void UpdateDialog::addGroup(const QString& title, const std::function<bool(ChangeVerdict)>& isIn)
{
    const auto& changes = m_reading->difference->changes;
    const auto count = std::count_if(changes.begin(), changes.end(),
                                     [&](const ScheduleChange& change) { return isIn(change.verdict); });
    if (count == 0)
        return;
    auto* group = new QTreeWidgetItem(m_changes, {filled(tr("%1: %2"), title, static_cast<qint64>(count))});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (isIn(changes[i].verdict) && (!isIgnored(changes[i].verdict) || group->childCount() < kMostIgnored))
            addChange(*group, i);
    group->setExpanded(!isIn(ChangeVerdict::Ignored));
}

void UpdateDialog::addChange(QTreeWidgetItem& group, std::size_t position)
{
    const ScheduleChange& change = m_reading->difference->changes[position];
    const QString why = change.why.id == MessageId::None ? QString() : toText(change.why);
    auto* item = new QTreeWidgetItem(
        &group, {lineText(change.batch), change.row > 0 ? QString::number(change.row) : QString(),
                 QString::fromStdString(change.column), lineText(change.before), lineText(change.after), why});
    item->setToolTip(5, why);
    item->setData(0, kPositionRole, static_cast<qulonglong>(position));
    if (change.take) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, change.verdict == ChangeVerdict::Ready ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<bool> UpdateDialog::ticked() const
{
    std::vector<bool> ticks(m_reading->difference ? m_reading->difference->changes.size() : 0);
    for (int i = 0; i < m_changes->topLevelItemCount(); ++i) {
        const QTreeWidgetItem& group = *m_changes->topLevelItem(i);
        for (int k = 0; k < group.childCount(); ++k)
            if (group.child(k)->checkState(0) == Qt::Checked)
                ticks[static_cast<std::size_t>(group.child(k)->data(0, kPositionRole).toULongLong())] = true;
    }
    return ticks;
}

void UpdateDialog::refresh()
{
    const auto ticks = ticked();
    m_take->setEnabled(std::find(ticks.begin(), ticks.end(), true) != ticks.end());
    m_summary->setText(summary());
}

QString UpdateDialog::summary() const
{
    const ScheduleDifference& difference = *m_reading->difference;
    QString text = counted(difference.rows, [](int n) { return tr("%Ln rows were read.", nullptr, n); });
    if (difference.changes.empty())
        text += QLatin1Char(' ') + tr("Nothing is different.");
    if (difference.hiddenRows > 0)
        text += QLatin1Char(' ') + counted(difference.hiddenRows, [](int n) {
                    return tr("%Ln hidden rows are among them.", nullptr, n);
                });
    if (!difference.missingColumns.empty())
        text += QLatin1Char(' ') + counted(difference.missingColumns.size(), [](int n) {
                    return tr("%Ln columns are not in the file: nothing changes there.", nullptr, n);
                });
    if (difference.state.id != MessageId::None)
        text += QLatin1Char(' ') + toText(difference.state) + QLatin1Char('.');
    return text;
}

void UpdateDialog::accept()
{
    if (!m_reading->difference || isReading())
        return;
    // What is ready and not ticked stays out.
    const auto ticks = ticked();
    ScheduleDifference chosen = *m_reading->difference;
    for (std::size_t i = 0; i < ticks.size(); ++i)
        if (!ticks[i])
            chosen.changes[i].take = {};
    const Author author = m_document.author();
    const auto step = stepOf(
        m_document.plan(), chosen, [](const ScheduleChange&) { return true; }, author);
    if (step && m_document.push(*step))
        QDialog::accept();
}

} // namespace planner::ui

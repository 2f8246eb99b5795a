// SPDX-License-Identifier: Apache-2.0
// Codes of digits alone, as public registers have them, are codes in everything that a window says.

#include "tests/ui/window_fixture.h"

#include "core/exchange/operation_folder.h"
#include "core/splitter/splitter.h"
#include "ui/kit/text.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>

namespace planner::ui {
namespace {

Batch batchOf(const char* code, RouteId route, Day day, CohortId cohort, People people)
{
    Batch batch;
    batch.code = {code};
    batch.route = route;
    batch.departure = day;
    batch.parts = {{cohort, people}};
    return batch;
}

/// Three batches that break rules; others wait, some where no route leaves.
Plan planWithNumericCodes()
{
    FolderReport report;
    auto read = readOperationFolder(PLANNER_SOURCE_DIR "/tests/data/cases/numeric_codes", report);
    EXPECT_TRUE(read) << (read ? "" : toEnglish(read.error().message));
    Plan plan = std::move(read).value();
    Cohort cohort = plan.operation.cohorts.front();
    cohort.code = "99";
    cohort.facility = FacilityId{2};
    cohort.people = People(5);
    plan.operation.cohorts.push_back(cohort);
    plan.operation.facilities[2].population = People(5);
    for (const Batch& batch : {batchOf("10000622", RouteId{0}, Day(2), CohortId{0}, People(60)),
                               batchOf("10000623", RouteId{1}, Day(1), CohortId{1}, People(30)),
                               batchOf("2026-09-09", RouteId{0}, Day(1), CohortId{1}, People(10))})
        plan.batches.emplace(batch.code, batch);
    return plan;
}

void collect(QStringList& texts, const QAbstractItemModel& model, const QModelIndex& parent, int depth)
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const QVariant& value : model.itemData(index))
                texts << value.toString();
            for (const int role : {int{Qt::ToolTipRole}, int{Qt::AccessibleTextRole}, int{Qt::UserRole},
                                   Qt::UserRole + 1, Qt::UserRole + 2})
                texts << index.data(role).toString();
            if (depth > 0)
                collect(texts, model, index, depth - 1);
        }
}

/// All that the window says, also in views that are not in front.
QStringList textsOf(const MainWindow& window)
{
    QStringList texts;
    for (const auto* model : window.findChildren<QAbstractItemModel*>())
        collect(texts, *model, {}, 1);
    for (const auto* widget : window.findChildren<QWidget*>())
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    for (const auto* label : window.findChildren<QLabel*>())
        texts << label->text();
    for (const auto* button : window.findChildren<QAbstractButton*>())
        texts << button->text();
    for (const auto* action : window.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    return texts;
}

class NumericCodesTest : public testing::TestWithParam<QLocale> {
protected:
    NumericCodesTest()
    {
        QLocale::setDefault(GetParam());
        QGuiApplication::setLayoutDirection(GetParam().textDirection());
    }
    ~NumericCodesTest() override
    {
        QLocale::setDefault(m_former);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    QLocale m_former;
};

class NumericCodesWindow : public WindowTest {
public:
    NumericCodesWindow() { m_files.plan = planWithNumericCodes(); }
    void TestBody() override {}
    QStringList texts()
    {
        EXPECT_TRUE(m_program.openPlan(m_folder.filePath(QStringLiteral("plan.tplan")), m_window));
        m_window->resize(1400, 900);
        m_window->show();
        QCoreApplication::processEvents();
        return textsOf(*m_window);
    }
};

TEST_P(NumericCodesTest, AreWrittenAsTheyAre)
{
    QStringList texts = NumericCodesWindow().texts();
    for (const Waiting& waiting : explainWaiting(planWithNumericCodes()))
        texts << toText(waiting.message);
    const QString all = texts.join(u'\n');
    for (const int code : {10'000'011, 10'000'012, 10'000'013, 10'000'622, 10'000'623}) {
        EXPECT_FALSE(all.contains(GetParam().toString(code))) << GetParam().toString(code).toStdString();
        EXPECT_FALSE(all.contains(QLocale(QLocale::English).toString(code))) << code;
    }
    EXPECT_FALSE(all.contains(GetParam().toString(QDate(2026, 9, 9), QStringLiteral("d MMM")))) << "a code is no date";
    EXPECT_EQ(GetParam().textDirection() == Qt::RightToLeft,
              all.contains(QChar(0x2068) + QStringLiteral("10000622") + QChar(0x2069)));
    const auto says = [&texts](const char* word, const char* code) {
        return std::any_of(texts.begin(), texts.end(), [&](const QString& text) {
            return text.contains(QLatin1String(word)) && text.contains(QLatin1String(code));
        });
    };
    EXPECT_TRUE(says("usable seats on route", "10000622")) << "a finding";
    EXPECT_TRUE(says("departs on", "10000623")) << "a tip of the board";
    EXPECT_TRUE(says("no route leaves", "10000013")) << "why people wait";
    EXPECT_TRUE(says("limit", "10000012")) << "a finding of a site";
    EXPECT_TRUE(all.contains(QLatin1String("2026-09-09")));
}

INSTANTIATE_TEST_SUITE_P(Locales, NumericCodesTest,
                         testing::Values(QLocale(QLocale::English), QLocale(QLocale::Arabic, QLocale::Iraq),
                                         QLocale(QLocale::CentralKurdish, QLocale::Iraq)),
                         [](const auto& info) {
                             return QLocale::languageToString(info.param.language()).remove(u' ').toStdString();
                         });

} // namespace
} // namespace planner::ui

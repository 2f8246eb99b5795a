// SPDX-License-Identifier: Apache-2.0
// A new operation, from the start page to its guide.
#include "ui/dialogs/new_operation_dialog.h"

#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"
#include "ui/shell/guide_strip.h"
#include "ui/tables/table_import_dialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

namespace planner::ui {
namespace {

class NewOperationTest : public WindowTest {
protected:
    /// Answers the dialog of the next question.
    template <class Answer>
    void answer(const Answer& answer)
    {
        QTimer::singleShot(0, m_window, [answer] { answer(*QApplication::activeModalWidget()); });
    }
    template <class Widget>
    static Widget* find(const QWidget& in, const char* name)
    {
        return in.findChild<Widget*>(QLatin1String(name));
    }
    void makeEmpty()
    {
        answer([](QWidget& dialog) {
            find<QLineEdit>(dialog, "operationTitle")->setText(QStringLiteral("March"));
            find<QDateEdit>(dialog, "operationFirst")->setDate(QDate(2026, 3, 1));
            find<QDateEdit>(dialog, "operationLast")->setDate(QDate(2026, 3, 31));
            find<QPushButton>(dialog, "operationMake")->click();
        });
        find<QPushButton>(*m_window, "startNew")->click();
        ASSERT_TRUE(m_window->hasPlan());
    }
    [[nodiscard]] GuideStrip& guide() const { return *m_window->findChild<GuideStrip*>(); }
    [[nodiscard]] QString sentence() const { return find<QLabel>(guide(), "guideSentence")->text(); }
};

TEST_F(NewOperationTest, IsAPlanFileFromTheFirstPageOn)
{
    makeEmpty();
    const PlanDocument& document = *m_window->document();
    EXPECT_EQ(document.path(), m_folder.filePath(QStringLiteral("March.tplan")));
    EXPECT_EQ(document.operation().settings.title, "March");
    EXPECT_EQ(toText(document.operation().settings.start), "2026-03-01");
    EXPECT_EQ(document.operation().lastDay(), Day(31));
    EXPECT_TRUE(document.operation().facilities.empty());
}

TEST_F(NewOperationTest, BeginsOnThePageOfItsSites)
{
    makeEmpty();
    auto* views = m_window->findChild<QTabWidget*>(QStringLiteral("views"));
    EXPECT_EQ(views->currentWidget()->objectName(), QStringLiteral("operationView"));
    const auto* page = m_window->findChild<QWidget*>(QStringLiteral("operationPage_facilities"));
    ASSERT_NE(page, nullptr);
    EXPECT_TRUE(page->isVisible());
    ASSERT_NE(m_window->focusWidget(), nullptr);
    EXPECT_EQ(m_window->focusWidget()->objectName(), QStringLiteral("addFirstRowButton"));
}

TEST_F(NewOperationTest, ATableBeginsAnOperationWhereThereIsNone)
{
    answer([](QWidget& dialog) { find<QPushButton>(dialog, "operationMake")->click(); });
    bool isAsked = false;
    QTimer waiting;
    QObject::connect(&waiting, &QTimer::timeout, m_window, [&isAsked] {
        if (auto* import = qobject_cast<TableImportDialog*>(QApplication::activeModalWidget())) {
            isAsked = true;
            import->reject();
        }
    });
    waiting.start(1);
    m_window->action(ActionId::ImportTables)->trigger();
    EXPECT_TRUE(m_window->hasPlan());
    EXPECT_TRUE(isAsked) << "the import follows at once";
}

TEST_F(NewOperationTest, WhoGivesTheOperationUpIsNotAskedForTables)
{
    answer([](QWidget& dialog) { dialog.close(); });
    m_window->action(ActionId::ImportTables)->trigger();
    EXPECT_FALSE(m_window->hasPlan());
    EXPECT_TRUE(m_questions.asked.isEmpty());
}

TEST_F(NewOperationTest, TheLastDayFollowsTheFirstUntilSomebodyChoosesIt)
{
    answer([](QWidget& dialog) {
        auto* first = find<QDateEdit>(dialog, "operationFirst");
        auto* last = find<QDateEdit>(dialog, "operationLast");
        first->setDate(QDate(2030, 3, 2));
        EXPECT_EQ(last->date(), QDate(2030, 3, 29)) << "four weeks";
        last->setDate(QDate(2030, 6, 1));
        first->setDate(QDate(2030, 3, 4));
        EXPECT_EQ(last->date(), QDate(2030, 6, 1));
        dialog.close();
    });
    m_window->action(ActionId::NewOperation)->trigger();
}

TEST_F(NewOperationTest, WithoutCategoriesTheStepOfPeopleBeginsWithThem)
{
    m_files.plan.operation.categories.clear();
    m_files.plan.operation.cohorts.clear();
    m_files.plan.batches.clear();
    openPlan();
    EXPECT_TRUE(sentence().contains(QStringLiteral("categories of people first"))) << sentence().toStdString();
    guide().button(OperationStep::People).click();
    EXPECT_TRUE(m_window->findChild<QWidget*>(QStringLiteral("operationPage_categories"))->isVisible());
}

TEST_F(NewOperationTest, EveryViewSaysWhatIsMissingNext)
{
    makeEmpty();
    auto* views = m_window->findChild<QTabWidget*>(QStringLiteral("views"));
    for (int i = 0; i < views->count(); ++i) {
        views->setCurrentIndex(i);
        EXPECT_TRUE(guide().isVisible()) << i;
        QApplication::processEvents();
    }
    EXPECT_EQ(sentence(),
              QStringLiteral("There is no site yet. Enter or paste the sites that people leave and reach."));
    EXPECT_FALSE(find<QPushButton>(guide(), "guideMakeRoutes")->isVisible());
}

TEST_F(NewOperationTest, DaysThatMakeNoSenseAreToldAndNothingIsMade)
{
    answer([](QWidget& dialog) {
        find<QDateEdit>(dialog, "operationFirst")->setDate(QDate(2026, 3, 2));
        find<QDateEdit>(dialog, "operationLast")->setDate(QDate(2026, 3, 1));
        EXPECT_FALSE(find<QPushButton>(dialog, "operationMake")->isEnabled());
        EXPECT_TRUE(find<QLabel>(dialog, "operationTrouble")->text().contains(QStringLiteral("before the first")));
        find<QDateEdit>(dialog, "operationLast")->setDate(QDate(2046, 3, 1));
        EXPECT_TRUE(
            find<QLabel>(dialog, "operationTrouble")->text().contains(QStringLiteral("An operation has at most")));
        dialog.close();
    });
    m_window->action(ActionId::NewOperation)->trigger();
    EXPECT_FALSE(m_window->hasPlan());
}

TEST_F(NewOperationTest, AFileThatIsThereIsNotReplaced)
{
    QFile file(m_folder.filePath(QStringLiteral("March.tplan")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    answer([this](QWidget& dialog) {
        find<QLineEdit>(dialog, "operationTitle")->setText(QStringLiteral("March"));
        EXPECT_EQ(find<QLineEdit>(dialog, "operationPath")->text(), m_folder.filePath(QStringLiteral("March 2.tplan")));
        find<QLineEdit>(dialog, "operationPath")->setText(m_folder.filePath(QStringLiteral("March")));
        EXPECT_FALSE(find<QPushButton>(dialog, "operationMake")->isEnabled());
        dialog.close();
    });
    m_window->action(ActionId::NewOperation)->trigger();
    EXPECT_FALSE(m_window->hasPlan());
}

TEST_F(NewOperationTest, BeginsWithTheSitesOfAnotherPlan)
{
    m_questions.openPath = m_folder.filePath(QStringLiteral("other.tplan"));
    answer([](QWidget& dialog) {
        find<QPushButton>(dialog, "operationOther")->click();
        EXPECT_EQ(find<QLabel>(dialog, "operationOtherText")->text(),
                  QStringLiteral("2 sites of other.tplan, with their categories, and"));
        find<QPushButton>(dialog, "operationMake")->click();
    });
    m_window->action(ActionId::NewOperation)->trigger();
    ASSERT_TRUE(m_window->hasPlan());
    const Operation& operation = m_window->document()->operation();
    EXPECT_EQ(operation.facilities, m_files.plan.operation.facilities);
    EXPECT_EQ(operation.routes, m_files.plan.operation.routes);
    EXPECT_TRUE(operation.cohorts.empty());
    EXPECT_TRUE(m_window->document()->plan().batches.empty());
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("Nobody has to move yet.")));
}

TEST_F(NewOperationTest, APlanThatLacksNothingHasNoGuide)
{
    openPlan();
    EXPECT_TRUE(guide().isHidden());
}

TEST_F(NewOperationTest, TheGuideOffersToMakeRoutesWhereOnlyTheyAreMissing)
{
    m_files.plan.operation.routes.clear();
    m_files.plan.batches.clear();
    openPlan();
    EXPECT_EQ(sentence(), QStringLiteral("No route leaves A. Enter the routes, or make them from coordinates."));
    EXPECT_TRUE(find<QPushButton>(guide(), "guideMakeRoutes")->isVisible());
    EXPECT_EQ(guide().button(OperationStep::Sites).text(), QStringLiteral("1 Sites: 2"));
    find<QWidget>(guide(), "guideClose")->setFocus();
    QTest::keyClick(find<QWidget>(guide(), "guideClose"), Qt::Key_Space);
    EXPECT_TRUE(guide().isHidden());
}

} // namespace
} // namespace planner::ui

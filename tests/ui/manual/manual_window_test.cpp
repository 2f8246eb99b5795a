// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_window.h"

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/kit/fonts.h"
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_help.h"
#include "ui/manual/manual_hits.h"
#include "ui/manual/manual_pages.h"
#include "ui/models/plan_document.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QTreeWidget>
#include <QWindow>

namespace planner::ui {
namespace {

class ManualWindowTest : public WindowTest {
protected:
    /// Opens it for the widget.
    ManualWindow& manualFor(const QWidget* widget)
    {
        m_program.manual().openFor(widget);
        return *m_program.manual().window();
    }
    ManualWindow& manual() { return manualFor(nullptr); }
    QWidget* part(const char* name) { return m_window->findChild<QWidget*>(QLatin1String(name)); }
    template <class Widget>
    Widget* inManual(const char* name)
    {
        return m_program.manual().window()->findChild<Widget*>(QLatin1String(name));
    }
    void search(const QString& words) { inManual<QLineEdit>("manualSearch")->setText(words); }
    /// The text at the cursor of the page.
    QString textAtCursor() { return inManual<ManualBrowser>("manualPage")->textCursor().block().text(); }
};

TEST_F(ManualWindowTest, OpensByF1OnThePageOfWhatHasTheKeyboard)
{
    openPlan();
    QApplication::setActiveWindow(m_window);
    m_window->action(ActionId::ShowSchedule)->trigger();
    QTest::keyClick(m_window, Qt::Key_F1);
    ASSERT_NE(m_program.manual().window(), nullptr);
    EXPECT_TRUE(m_program.manual().window()->isVisible());
    EXPECT_EQ(m_program.manual().window()->page(), QStringLiteral("schedule.md"));
}

TEST_F(ManualWindowTest, IsOneWindowHoweverOftenItIsOpened)
{
    const ManualWindow* first = &manual();
    EXPECT_EQ(&manual(), first);
    EXPECT_EQ(first->page(), QStringLiteral("contents.md"));
}

TEST_F(ManualWindowTest, EveryPartThatHasAPageIsAPartOfTheWindow)
{
    EXPECT_EQ(manualPlaceFor(part("startPage")).page, QStringLiteral("first-plan.md"));
    openPlan();
    for (const char* name :
         {"boardView", "scheduleView", "tableView", "chartsView", "mapView", "mapPanel", "todayView", "detailsPanel",
          "findingsPanel", "historyPanel", "placesPanel", "waitingPanel", "simulationPanel"}) {
        ASSERT_NE(part(name), nullptr) << name;
        const ManualPlace place = manualPlaceFor(part(name));
        ASSERT_GE(manualPageNamed(place.page), 0) << name;
        QTextDocument document;
        document.setMarkdown(manualPages()[static_cast<std::size_t>(manualPageNamed(place.page))].text);
        EXPECT_TRUE(place.anchor.isEmpty() || positionOfHeading(document, place.anchor) >= 0) << name;
    }
    EXPECT_TRUE(manualPlaceFor(m_window).page.isEmpty());
}

TEST_F(ManualWindowTest, OpensTheRuleOfTheFindingThatIsSelected)
{
    openPlan();
    ASSERT_TRUE(m_window->document()->push(RedateBatch{{"B-001"}, Day(500)})); // after the end: R16
    for (auto* box : part("findingsPanel")->findChildren<QComboBox*>())
        ASSERT_NE(box->view(), nullptr); // a list too, made when somebody asks for it
    auto* list = qobject_cast<QAbstractItemView*>(part("findingsList"));
    ASSERT_NE(list, nullptr);
    list->setCurrentIndex(list->model()->index(0, 0));
    EXPECT_EQ(manualPlaceFor(list).anchor, QStringLiteral("r16"));
    manualFor(list);
    EXPECT_TRUE(textAtCursor().startsWith(QLatin1String("R16"))) << textAtCursor().toStdString();
}

TEST_F(ManualWindowTest, OpensTheReasonsForWhoWaits)
{
    openPlan();
    manualFor(part("waitingList"));
    EXPECT_EQ(m_program.manual().window()->page(), QStringLiteral("splitting.md"));
    EXPECT_EQ(textAtCursor(), QStringLiteral("Why people wait"));
}

TEST_F(ManualWindowTest, OpensThePageOfThePanelWhoseTabWasClickedLast)
{
    openPlan();
    QApplication::setActiveWindow(m_window);
    part("boardView")->setFocus();
    QTabBar* tabs = nullptr;
    int waiting = -1;
    for (auto* bar : m_window->findChildren<QTabBar*>(QStringLiteral("panelTabs")))
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->tabText(tab).startsWith(QLatin1String("Why waiting"))) {
                tabs = bar;
                waiting = tab;
            }
    ASSERT_NE(tabs, nullptr);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(waiting).center());
    QTest::keyClick(m_window, Qt::Key_F1);
    ASSERT_NE(m_program.manual().window(), nullptr);
    EXPECT_EQ(m_program.manual().window()->page(), QStringLiteral("splitting.md"));
    EXPECT_EQ(textAtCursor(), QStringLiteral("Why people wait"));
    QApplication::setActiveWindow(m_window);
    QTest::keyClick(part("boardView"), Qt::Key_Right); // works on the board again
    EXPECT_EQ(manualFor(part("boardView")).page(), QStringLiteral("board.md"));
}

TEST_F(ManualWindowTest, OpensWhatToDoAboutErrorsWhereAnImportHasSome)
{
    QTemporaryDir folder;
    ImportDialog dialog(m_questions, folder.path(), nullptr);
    EXPECT_TRUE(manualPlaceFor(&dialog).anchor.isEmpty());
    auto* problems = dialog.findChild<QTreeWidget*>(QStringLiteral("importProblems"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return problems->topLevelItemCount() > 0; }));
    manualFor(problems);
    EXPECT_EQ(m_program.manual().window()->page(), QStringLiteral("own-operation.md"));
    EXPECT_EQ(textAtCursor(), QStringLiteral("When something is wrong"));
}

TEST_F(ManualWindowTest, OpensAboveADialogThatWaits)
{
    openPlan();
    SplitDialog dialog(*m_window->document(), SplitPurpose::Fill, m_window);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_F1);
    ASSERT_NE(m_program.manual().window(), nullptr);
    EXPECT_EQ(m_program.manual().window()->page(), QStringLiteral("splitting.md"));
    EXPECT_EQ(m_program.manual().window()->windowHandle()->transientParent(), dialog.windowHandle());
    dialog.close();
    EXPECT_EQ(m_program.manual().window()->windowHandle()->transientParent(), nullptr);
}

TEST_F(ManualWindowTest, ListsWhatIsFoundAndGoesThroughItByEnter)
{
    manual();
    search(QStringLiteral("passphrase"));
    auto* hits = inManual<QListWidget>("manualHits");
    ASSERT_GT(hits->count(), 2);
    EXPECT_TRUE(
        hits->item(0)->data(HitExcerptRole).toString().contains(QLatin1String("passphrase"), Qt::CaseInsensitive));
    auto* field = inManual<QLineEdit>("manualSearch");
    for (int row = 0; row < hits->count(); ++row) {
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(hits->currentRow(), row);
        EXPECT_FALSE(inManual<ManualBrowser>("manualPage")->extraSelections().isEmpty());
    }
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(hits->currentRow(), 0);
    EXPECT_TRUE(textAtCursor().contains(QLatin1String("passphrase"), Qt::CaseInsensitive));
    search(QStringLiteral("xylophone"));
    EXPECT_EQ(hits->count(), 0);
    EXPECT_FALSE(inManual<QLabel>("manualCount")->isHidden());
    search(QString());
    EXPECT_TRUE(inManual<QLabel>("manualCount")->isHidden());
    EXPECT_TRUE(inManual<ManualBrowser>("manualPage")->extraSelections().isEmpty());
}

TEST_F(ManualWindowTest, NamesThePageOnceAboveItsPlaces)
{
    manual();
    search(QStringLiteral("passphrase"));
    const auto* hits = inManual<QListWidget>("manualHits");
    ASSERT_GT(hits->count(), 2);
    QStyleOptionViewItem option;
    option.initFrom(hits->viewport());
    option.widget = hits;
    const auto heightOf = [&](int row, const QString& excerpt) {
        hits->item(row)->setData(HitExcerptRole, excerpt);
        return hits->itemDelegate()->sizeHint(option, hits->model()->index(row, 0)).height();
    };
    int row = 1;
    while (row < hits->count() && hits->item(row)->text() != hits->item(row - 1)->text())
        ++row;
    ASSERT_LT(row, hits->count()) << "two places of one page";
    const int line = option.fontMetrics.height();
    EXPECT_GE(heightOf(0, QStringLiteral("a")), heightOf(row, QStringLiteral("a")) + line) << "the first has the title";
    EXPECT_GE(heightOf(row, QStringLiteral("many words ").repeated(30)), 5 * line) << "nothing is cut";
}

TEST_F(ManualWindowTest, GoesBackAndForwardAndFollowsLinks)
{
    ManualWindow& window = manual();
    emit inManual<ManualBrowser>("manualPage")->anchorClicked(QUrl(QStringLiteral("rules.md#r07")));
    EXPECT_EQ(window.page(), QStringLiteral("rules.md"));
    EXPECT_TRUE(textAtCursor().startsWith(QLatin1String("R07")));
    inManual<QListWidget>("manualPages")->setCurrentRow(manualPageNamed(QStringLiteral("words.md")));
    EXPECT_EQ(window.page(), QStringLiteral("words.md"));
    inManual<QAction>("manualBack")->trigger();
    EXPECT_EQ(window.page(), QStringLiteral("rules.md"));
    inManual<QAction>("manualBack")->trigger();
    EXPECT_EQ(window.page(), QStringLiteral("contents.md"));
    EXPECT_FALSE(inManual<QAction>("manualBack")->isEnabled());
    inManual<QAction>("manualForward")->trigger();
    EXPECT_EQ(window.page(), QStringLiteral("rules.md"));
    EXPECT_EQ(inManual<QListWidget>("manualPages")->currentRow(), manualPageNamed(QStringLiteral("rules.md")));
    window.openPage(QStringLiteral("missing.md"));
    EXPECT_EQ(window.page(), QStringLiteral("rules.md"));
}

TEST_F(ManualWindowTest, ScalesPicturesWithoutDots)
{
    ManualWindow& window = manual();
    window.resize(700, 600);
    window.openPage(QStringLiteral("board.md"));
    const auto* browser = inManual<ManualBrowser>("manualPage");
    const QUrl name(QStringLiteral("pictures/board.png"));
    const auto picture = browser->document()->resource(QTextDocument::ImageResource, name).value<QImage>();
    ASSERT_GT(picture.width(), 100);
    // The column of a site without batches is of one colour there.
    const QRect flat(picture.width() * 17 / 100, picture.height() * 6 / 10, 10, 10);
    for (int x = flat.left(); x <= flat.right(); ++x)
        for (int y = flat.top(); y <= flat.bottom(); ++y)
            EXPECT_EQ(picture.pixelColor(x, y), picture.pixelColor(flat.topLeft())) << x << ' ' << y;
}

TEST_F(ManualWindowTest, ScalesPicturesToTheWidthAndLaysTablesOut)
{
    ManualWindow& window = manual();
    window.resize(700, 600);
    window.openPage(QStringLiteral("first-plan.md"));
    const auto* browser = inManual<ManualBrowser>("manualPage");
    int pictures = 0;
    for (QTextBlock block = browser->document()->begin(); block.isValid(); block = block.next())
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment)
            if (const QTextImageFormat format = fragment.fragment().charFormat().toImageFormat(); format.isValid()) {
                EXPECT_LT(format.width(), browser->viewport()->width());
                EXPECT_GT(format.height(), 50);
                ++pictures;
            }
    EXPECT_EQ(pictures, 2);
    EXPECT_EQ(browser->horizontalScrollBar()->maximum(), 0);
    window.openPage(QStringLiteral("splitting.md"));
    int cells = 0;
    for (QTextFrame* frame : browser->document()->rootFrame()->childFrames())
        if (const auto* table = qobject_cast<QTextTable*>(frame))
            cells = std::max(cells, table->rows() * table->columns());
    EXPECT_EQ(cells, 33); // the goals: three columns, eleven rows
}

TEST_F(ManualWindowTest, FollowsTheSizeOfTheText)
{
    ManualWindow& window = manual();
    const auto* browser = inManual<ManualBrowser>("manualPage");
    const double before = browser->document()->size().height();
    // What a new font of the application does to every window while the program runs.
    window.setFont(programFont(kDefaultFontPoints * 2));
    EXPECT_EQ(browser->document()->defaultFont().pointSizeF(), kDefaultFontPoints * 2);
    EXPECT_GT(browser->document()->size().height(), before * 1.3);
}

TEST_F(ManualWindowTest, StaysLeftToRightInAMirroredWindow)
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    ManualWindow& window = manual();
    EXPECT_EQ(window.layoutDirection(), Qt::RightToLeft);
    EXPECT_EQ(inManual<ManualBrowser>("manualPage")->document()->defaultTextOption().textDirection(), Qt::LeftToRight);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_F(ManualWindowTest, RemembersItsSizeAndClosesByEscape)
{
    ManualWindow& window = manual();
    window.resize(801, 603);
    search(QStringLiteral("seal"));
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_TRUE(inManual<QLineEdit>("manualSearch")->text().isEmpty());
    EXPECT_TRUE(window.isVisible());
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_FALSE(window.isVisible());
    EXPECT_EQ(ManualWindow(m_session).size(), QSize(801, 603));
}

TEST_F(ManualWindowTest, EveryPartTellsItsName)
{
    manual();
    int parts = 0;
    for (QWidget* widget : m_program.manual().window()->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        ++parts;
    }
    EXPECT_GE(parts, 3);
}

} // namespace
} // namespace planner::ui

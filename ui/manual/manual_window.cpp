// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_window.h"

#include "ui/kit/named.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_hits.h"
#include "ui/manual/manual_pages.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

namespace planner::ui {
namespace {

constexpr QSize kFirstSize(1080, 780);
constexpr QSize kMinimumSize(560, 360);
constexpr int kSideWidth = 270;

} // namespace

ManualWindow::ManualWindow(Session& session)
    : m_session(session), m_browser(new ManualBrowser(this)), m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("manualWindow"));
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(kMinimumSize);
    named(m_browser, "manualPage", tr("Page of the manual"));
    m_splitter->setObjectName(QStringLiteral("manualParts"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeSide());
    m_splitter->addWidget(m_browser);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kSideWidth, kFirstSize.width() - kSideWidth});
    setCentralWidget(m_splitter);
    makeActions();
    connect(m_browser, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    resize(kFirstSize);
    restoreGeometry(m_session.manualGeometry());
    refresh();
}

void ManualWindow::makeActions()
{
    auto* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("manualToolBar"));
    bar->setMovable(false);
    bar->toggleViewAction()->setEnabled(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_backAction = bar->addAction(tr("Back"), this, [this] { step(m_back, m_forward); });
    m_backAction->setObjectName(QStringLiteral("manualBack"));
    m_backAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forwardAction = bar->addAction(tr("Forward"), this, [this] { step(m_forward, m_back); });
    m_forwardAction->setObjectName(QStringLiteral("manualForward"));
    m_forwardAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    auto* first = bar->addAction(tr("Contents"), this, [this] { openPage(manualPages().front().name); });
    first->setObjectName(QStringLiteral("manualContents"));
    first->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Home));
    for (QAction* action : bar->actions())
        action->setToolTip(
            filled(tr("%1 (%2)"), action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    const auto onKey = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    onKey(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    onKey(QKeySequence(Qt::Key_F3), [this] { stepHit(1); });
    onKey(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { stepHit(-1); });
    onKey(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    onKey(QKeySequence(Qt::Key_Escape), [this] { leave(); });
}

QWidget* ManualWindow::makeSide()
{
    auto* side = new QWidget(m_splitter);
    m_search = named(new QLineEdit(side), "manualSearch", tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setToolTip(tr("Enter goes to the next place that was found, Shift+Enter to the one before."));
    m_search->setClearButtonEnabled(true);
    m_count = new QLabel(side);
    m_count->setObjectName(QStringLiteral("manualCount"));
    m_count->setWordWrap(true);
    m_count->hide();
    m_lists = new QStackedWidget(side);
    m_contents = named(new QListWidget(m_lists), "manualPages", tr("Contents of the manual"));
    for (const ManualPage& page : manualPages()) {
        m_contents->addItem(page.title);
        m_contents->item(m_contents->count() - 1)->setToolTip(page.title);
    }
    m_hits = named(new QListWidget(m_lists), "manualHits", tr("Places that were found"));
    m_hits->setItemDelegate(new ManualHitDelegate(m_hits));
    m_hits->setResizeMode(QListView::Adjust);
    for (QListWidget* list : {m_contents, m_hits})
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_hits);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(6, 6, 6, 6);
    rows->addWidget(m_search);
    rows->addWidget(m_count);
    rows->addWidget(m_lists, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { stepHit(1); });
    auto* before =
        new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(before, &QShortcut::activated, this, [this] { stepHit(-1); });
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) { go({row, 0}); });
    connect(m_hits, &QListWidget::currentRowChanged, this, &ManualWindow::showHit);
    return side;
}

QString ManualWindow::page() const
{
    return m_page < 0 ? QString() : manualPages()[static_cast<std::size_t>(m_page)].name;
}

void ManualWindow::openPage(const QString& name, const QString& anchor)
{
    const int page = manualPageNamed(name);
    if (page < 0)
        return;
    go({page, 0});
    if (const int heading = anchor.isEmpty() ? -1 : positionOfHeading(*m_browser->document(), anchor); heading >= 0)
        m_browser->showPosition(heading);
}

void ManualWindow::follow(const QUrl& link)
{
    if (!link.isRelative())
        QDesktopServices::openUrl(link);
    else
        openPage(link.path().isEmpty() ? page() : link.path(), link.fragment());
}

ManualWindow::Place ManualWindow::here() const { return {m_page, m_browser->topPosition()}; }

void ManualWindow::go(Place place)
{
    if (m_page >= 0) {
        m_back.push_back(here());
        m_forward.clear();
    }
    showPlace(place);
}

void ManualWindow::step(std::vector<Place>& from, std::vector<Place>& to)
{
    if (from.empty())
        return;
    const Place place = from.back();
    from.pop_back();
    to.push_back(here());
    showPlace(place);
}

void ManualWindow::showPlace(Place place)
{
    const bool isOther = m_page != place.page;
    m_page = place.page;
    if (isOther)
        m_browser->showPage(manualPages()[static_cast<std::size_t>(m_page)].text);
    m_browser->highlight(searchWords(m_search->text()));
    m_browser->showPosition(place.position);
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentRow(m_page);
    refresh();
}

void ManualWindow::search(const QString& text)
{
    const QStringList words = searchWords(text);
    m_found = words.isEmpty() ? std::vector<ManualHit>() : searchManual(text);
    const QSignalBlocker blocker(m_hits);
    m_hits->clear();
    for (const ManualHit& hit : m_found) {
        auto* item = new QListWidgetItem(manualPages()[static_cast<std::size_t>(hit.page)].title, m_hits);
        item->setData(HitExcerptRole, hit.excerpt);
        item->setData(Qt::AccessibleTextRole, filled(QStringLiteral("%1. %2"), item->text(), hit.excerpt));
    }
    m_count->setText(m_found.empty() ? tr("Nothing has these words. Maybe try another one.")
                                     : counted(m_found.size(), [](int n) { return tr("%Ln places", nullptr, n); }));
    m_count->setVisible(!words.isEmpty());
    m_lists->setCurrentWidget(words.isEmpty() ? m_contents : m_hits);
    m_browser->highlight(words);
}

void ManualWindow::stepHit(int rows)
{
    const int count = m_hits->count();
    if (count == 0)
        return;
    const int from = m_hits->currentRow() < 0 ? (rows > 0 ? -1 : 0) : m_hits->currentRow();
    m_hits->setCurrentRow((from + rows + count) % count);
}

void ManualWindow::showHit(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const ManualHit& hit = m_found[static_cast<std::size_t>(row)];
    if (hit.page == m_page)
        showPlace({hit.page, hit.position}); // one page is one step back, however many of its places were looked at
    else
        go({hit.page, hit.position});
}

void ManualWindow::leave()
{
    if (m_search->text().isEmpty())
        close();
    else
        m_search->clear();
}

void ManualWindow::refresh()
{
    m_backAction->setEnabled(!m_back.empty());
    m_forwardAction->setEnabled(!m_forward.empty());
    //: %1 is the title of a page
    setWindowTitle(m_page < 1 ? tr("Manual - Transfer Planner")
                              : filled(tr("%1 - Manual - Transfer Planner"),
                                       manualPages()[static_cast<std::size_t>(m_page)].title));
}

void ManualWindow::closeEvent(QCloseEvent* event)
{
    m_session.setManualGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace planner::ui

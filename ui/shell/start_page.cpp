// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/start_page.h"

#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace planner::ui {
namespace {

constexpr int kPageWidth = 900;

QLabel* makeHeading(const QString& text, double factor, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * factor);
    label->setFont(font);
    return label;
}

LinkButton* makeLink(const QString& title, const QString& sentence, const QString& name, QWidget* parent)
{
    auto* link = new LinkButton(title, sentence, parent);
    link->setObjectName(name);
    return link;
}

} // namespace

StartPage::StartPage(const QStringList& recentPlans, const std::vector<Example>& examples, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    auto* page = new QWidget(this);
    page->setMaximumWidth(kPageWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    columns->addWidget(makeBeginColumn(recentPlans), 1);
    columns->addWidget(makeExampleColumn(examples), 1);

    auto* rows = new QVBoxLayout(page);
    rows->setSpacing(6);
    rows->addWidget(makeHeading(tr("Transfer Planner"), 1.9, page));
    auto* purpose =
        new QLabel(tr("Plan who moves where and when, see what every change does, and lose nothing."), page);
    purpose->setWordWrap(true);
    rows->addWidget(purpose);
    rows->addSpacing(18);
    rows->addLayout(columns, 1);

    auto* centred = new QHBoxLayout(this);
    centred->setContentsMargins(24, 32, 24, 24);
    centred->addStretch(1);
    centred->addWidget(page, 20);
    centred->addStretch(1);
}

QWidget* StartPage::makeBeginColumn(const QStringList& recentPlans)
{
    auto* column = new QWidget(this);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeHeading(tr("Begin"), 1.2, column));
    auto* newLink = makeLink(tr("New operation"), tr("Begin with nothing, or with the sites of another plan."),
                             QStringLiteral("startNew"), column);
    newLink->setIcon(makeIcon(Icon::Add));
    connect(newLink, &LinkButton::clicked, this, &StartPage::newRequested);
    rows->addWidget(newLink);
    auto* tableLink = makeLink(tr("Begin with a table"),
                               tr("A list of sites from a spreadsheet: CSV, XLSX or ODS. Or drop it on this window."),
                               QStringLiteral("startTable"), column);
    tableLink->setIcon(makeIcon(Icon::Table));
    connect(tableLink, &LinkButton::clicked, this, &StartPage::tableRequested);
    rows->addWidget(tableLink);
    auto* openLink = makeLink(tr("Open a plan"), tr("A plan file that you have. Or drop it on this window."),
                              QStringLiteral("startOpen"), column);
    openLink->setIcon(makeIcon(Icon::Open));
    connect(openLink, &LinkButton::clicked, this, &StartPage::openRequested);
    rows->addWidget(openLink);
    auto* importLink = makeLink(tr("Import a folder"),
                                tr("CSV files with facilities, people and routes. Or drop the folder on this window."),
                                QStringLiteral("startImport"), column);
    importLink->setIcon(makeIcon(Icon::Import));
    connect(importLink, &LinkButton::clicked, this, &StartPage::importRequested);
    rows->addWidget(importLink);
    auto* recoverLink = makeLink(tr("Recover a damaged plan"),
                                 tr("Saves what is left of it into a new plan file; the damaged one is not changed."),
                                 QStringLiteral("startRecover"), column);
    recoverLink->setIcon(makeIcon(Icon::Undo));
    connect(recoverLink, &LinkButton::clicked, this, &StartPage::recoverRequested);
    rows->addWidget(recoverLink);
    rows->addSpacing(14);

    rows->addWidget(makeHeading(tr("Recent plans"), 1.2, column));
    auto* list = new QListWidget(column);
    list->setObjectName(QStringLiteral("recentPlans"));
    list->setAccessibleName(tr("Recent plans"));
    list->setFrameShape(QFrame::NoFrame);
    for (const QString& path : recentPlans) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(file.completeBaseName() + QLatin1Char('\n') + file.absolutePath(), list);
        item->setData(Qt::UserRole, path);
        item->setData(Qt::AccessibleTextRole, filled(tr("%1 in %2"), file.completeBaseName(), file.absolutePath()));
    }
    const auto chooseItem = [this](const QListWidgetItem* item) { choose(item->data(Qt::UserRole).toString()); };
    connect(list, &QListWidget::itemActivated, this, chooseItem);
    connect(list, &QListWidget::itemClicked, this, chooseItem);
    auto* empty = new QLabel(tr("No plans yet. Begin with an example."), column);
    list->setVisible(!recentPlans.isEmpty());
    empty->setVisible(recentPlans.isEmpty());
    rows->addWidget(list, 1);
    rows->addWidget(empty);
    if (recentPlans.isEmpty())
        rows->addStretch(1);
    return column;
}

void StartPage::choose(const QString& path)
{
    // One click may come as a click and as an activation, as the desktop's style has it.
    if (m_isChoosing)
        return;
    m_isChoosing = true;
    QTimer::singleShot(0, this, [this] { m_isChoosing = false; });
    emit planChosen(path);
}

QWidget* StartPage::makeExampleColumn(const std::vector<Example>& examples)
{
    auto* column = new QWidget(this);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeHeading(tr("Examples"), 1.2, column));
    for (const Example& example : examples) {
        auto* link = makeLink(example.title, example.sentence, QStringLiteral("example-%1").arg(example.name), column);
        link->setIcon(makeIcon(Icon::Board));
        connect(link, &LinkButton::clicked, this, [this, name = example.name] { emit exampleChosen(name); });
        rows->addWidget(link);
    }
    rows->addStretch(1);
    return column;
}

} // namespace planner::ui

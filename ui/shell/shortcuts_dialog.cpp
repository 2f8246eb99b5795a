// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcuts_dialog.h"

#include "ui/shell/main_window.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace planner::ui {

ShortcutsDialog::ShortcutsDialog(const MainWindow& window)
    : QDialog(const_cast<MainWindow*>(&window)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("shortcutSearch"));
    search->setPlaceholderText(tr("Find a key or what it does"));
    search->setAccessibleName(tr("Find a key or what it does"));
    search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("Keys"), tr("What they do")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    addActions(window);
    addViewKeys();
    m_list->resizeColumnToContents(0);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(search);
    rows->addWidget(m_list, 1);
    rows->addWidget(buttons);
    resize(620, 560);
}

void ShortcutsDialog::addActions(const MainWindow& window)
{
    QSet<QString> seen;
    for (const QAction* action : window.findChildren<QAction*>()) {
        QString text = action->statusTip().isEmpty() ? action->text() : action->statusTip();
        text.remove(QLatin1Char('&'));
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (keys.isEmpty() || text.isEmpty() || seen.contains(keys + text))
            continue;
        seen.insert(keys + text);
        add(keys, text);
    }
}

void ShortcutsDialog::addViewKeys()
{
    add(tr("Arrow keys"), tr("Go from card to card, and between columns and days"));
    add(tr("Alt with left or right"), tr("Move the selected batches to the next facility"));
    add(tr("Alt with up or down"), tr("Move the selected batches a day earlier or later"));
    add(tr("Delete"), tr("Put the people of the selected batches back to waiting"));
    add(tr("F2"), tr("Edit the cell of the table"));
    add(tr("Tab"), tr("Go to the next field or list"));
    add(tr("Space"), tr("Select or unselect the card with the keyboard"));
    add(tr("Shift with arrow keys"), tr("Select more cards"));
    add(tr("Escape"), tr("Cancel a drag, an entry or a dialog"));
}

void ShortcutsDialog::add(const QString& keys, const QString& what) { new QTreeWidgetItem(m_list, {keys, what}); }

void ShortcutsDialog::filter(const QString& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
                        && !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

} // namespace planner::ui

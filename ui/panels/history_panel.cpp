// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/history_panel.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/panels/history_model.h"

#include <QBoxLayout>
#include <QPushButton>

#include <cstdlib>

namespace planner::ui {

HistoryPanel::HistoryPanel(PlanDocument& document, Selection& /*selection*/, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new HistoryModel(document, this)),
      m_list(new EntryList(QStringLiteral("historyList"), tr("History"), 1, this)), m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    setWindowTitle(tr("History"));
    m_list->setModel(m_model);
    m_go->setObjectName(QStringLiteral("goBackButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_go, 0, Qt::AlignLeading);
    connect(m_list, &QAbstractItemView::activated, this, &HistoryPanel::goTo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::refreshButton);
    connect(m_go, &QPushButton::clicked, this, [this] { goTo(m_list->currentIndex()); });
    connect(&document, &PlanDocument::changed, this, [this] {
        if (isVisible() && !m_isGoing)
            refresh();
    });
    refreshButton();
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryPanel::refresh()
{
    m_model->refresh();
    refreshButton();
}

void HistoryPanel::refreshButton()
{
    const QModelIndex index = m_list->currentIndex();
    const auto steps =
        index.isValid() ? m_model->trail().stepsTo(m_model->entryAt(index.row()).sequence) : std::nullopt;
    const bool canGo = steps && *steps != 0;
    m_go->setEnabled(canGo);
    if (canGo && *steps > 0)
        m_go->setText(counted(*steps, [](int n) { return tr("&Redo %Ln steps up to here", nullptr, n); }));
    else if (canGo)
        m_go->setText(counted(-*steps, [](int n) { return tr("&Undo %Ln steps down to here", nullptr, n); }));
    else
        m_go->setText(tr("&Go to this point"));
    if (!index.isValid() || steps)
        m_go->setToolTip(tr("Takes the plan to how it was right after this step."));
    else if (const std::int64_t sequence = m_model->entryAt(index.row()).sequence;
             m_model->trail().endOfStep(sequence) != sequence)
        m_go->setToolTip(filled(tr("This is one step with entry %1."),
                                QLocale().toString(static_cast<qlonglong>(m_model->trail().endOfStep(sequence)))));
    else
        m_go->setToolTip(tr("Other steps have taken the place of this one."));
}

void HistoryPanel::goTo(const QModelIndex& index)
{
    const auto steps =
        index.isValid() ? m_model->trail().stepsTo(m_model->entryAt(index.row()).sequence) : std::nullopt;
    if (!steps || *steps == 0)
        return;
    const std::int64_t count = std::abs(*steps);
    const bool isBack = *steps < 0;
    m_isGoing = true;
    for (std::int64_t step = 0; step < count; ++step)
        if (!(isBack ? m_document.undo() : m_document.redo()))
            break;
    m_isGoing = false;
    refresh();
}

} // namespace planner::ui

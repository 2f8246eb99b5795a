// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/waiting_panel.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/panels/fixes_box.h"
#include "ui/panels/waiting_model.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace planner::ui {

WaitingPanel::WaitingPanel(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new WaitingModel(document, this)),
      m_answer(document), m_pages(new QStackedWidget(this)),
      m_list(new EntryList(QStringLiteral("waitingList"), tr("People who wait"), 3, this)), m_empty(new QLabel(this)),
      m_fixes(new FixesBox(document, this))
{
    setObjectName(QStringLiteral("waitingPanel"));
    m_list->setModel(m_model);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_pages, 2);
    layout->addWidget(m_fixes, 3);
    connect(m_fixes, &FixesBox::tryRequested, this, &WaitingPanel::tryRequested);
    connect(m_fixes, &FixesBox::fillRequested, this, &WaitingPanel::fillRequested);
    const auto jump = [this](const QModelIndex& index) {
        const CohortId cohort = m_model->waitingAt(index.row()).cohort;
        m_selection.reveal(m_document.operation().cohort(cohort).facility, std::nullopt);
    };
    connect(m_list, &QAbstractItemView::activated, this, jump);
    connect(m_list, &QAbstractItemView::clicked, this, jump);
    connect(m_model, &QAbstractItemModel::modelReset, this, &WaitingPanel::showCount);
    connect(&m_document, &PlanDocument::changed, this, [this] {
        m_isStale = true;
        showCount();
        if (isVisible())
            refresh();
    });
    showCount();
}

void WaitingPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void WaitingPanel::refresh()
{
    m_isStale = false;
    m_answer.ask([this](const Plan& plan, const CancelFlag& /*cancel*/) -> LatestAnswer::Deliver {
        return [this, waiting = explainWaiting(plan)] { showReasons(waiting); };
    });
}

void WaitingPanel::showReasons(const std::vector<Waiting>& waiting)
{
    m_model->show(waiting);
    if (!waiting.empty())
        m_fixes->look();
}

void WaitingPanel::showCount()
{
    const People waiting = m_document.people().waiting;
    setWindowTitle(waiting.isZero() ? tr("Why waiting") : filled(tr("Why waiting (%1)"), numberText(waiting)));
    if (waiting.isZero())
        m_empty->setText(tr("Everybody who must move is in a batch."));
    else
        m_empty->setText(filled(tr("Looking for the reasons why %1 people wait."), numberText(waiting)));
    const bool isEmpty = waiting.isZero() || m_model->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_list);
}

} // namespace planner::ui

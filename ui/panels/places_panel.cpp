// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/places_panel.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/panels/places_model.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace planner::ui {

PlacesPanel::PlacesPanel(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new PlacesModel(document, this)),
      m_answer(document), m_question(new QLabel(this)), m_pages(new QStackedWidget(this)),
      m_list(new EntryList(QStringLiteral("placesList"), tr("Where could this go?"), 2, this)),
      m_empty(new QLabel(this)), m_move(new QPushButton(tr("&Move here"), this)), m_moveFitting(new QPushButton(this))
{
    setObjectName(QStringLiteral("placesPanel"));
    setWindowTitle(tr("Where to?")); // the whole question does not fit beside the other panels
    m_list->setModel(m_model);
    m_move->setObjectName(QStringLiteral("moveHereButton"));
    m_moveFitting->setObjectName(QStringLiteral("moveFittingButton"));
    m_question->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    makeLayout();
    connect(m_list, &QAbstractItemView::activated, this, &PlacesPanel::move);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlacesPanel::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlacesPanel::refreshButtons);
    connect(m_move, &QPushButton::clicked, this, [this] { move(m_list->currentIndex()); });
    connect(m_moveFitting, &QPushButton::clicked, this, &PlacesPanel::moveFitting);
    connect(&m_selection, &Selection::changed, this, &PlacesPanel::refresh);
    connect(&m_document, &PlanDocument::changed, this, [this](const ChangeSet& changes) {
        // Ids of routes that came, left or moved mean nothing any more.
        if (changes.hasNewCodes || changes.hasEverything)
            m_model->show({});
        refresh();
    });
    refresh();
}

void PlacesPanel::makeLayout()
{
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_move);
    buttons->addWidget(m_moveFitting);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_question);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void PlacesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

const Batch* PlacesPanel::batch() const
{
    const Batch* batch = m_selection.batches().empty() ? nullptr : m_document.batch(m_selection.batches().back());
    return batch != nullptr && batch->counts() && !batch->hasDeparted() ? batch : nullptr;
}

void PlacesPanel::refresh()
{
    const Batch* asked = batch();
    m_question->setVisible(asked != nullptr);
    if (asked == nullptr) {
        m_answer.forget();
        m_model->show({});
        m_empty->setText(tr("Select a batch to see where it could go."));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_question->setText(filled(
        counted(asked->people(),
                [](int n) { return tr("Batch %1, %Ln people: every route and day, the best first.", nullptr, n); }),
        QString::fromStdString(asked->code.text)));
    if (asked->code != m_model->batch().code)
        m_model->show({});
    if (m_model->rowCount() == 0) {
        m_empty->setText(tr("Looking for places."));
        m_pages->setCurrentWidget(m_empty);
    }
    if (!isVisible())
        return;
    m_answer.ask([this, batch = *asked](const Plan& plan, const CancelFlag& /*cancel*/) -> LatestAnswer::Deliver {
        return [this, places = findPlaces(plan, batch)] {
            m_model->show(places);
            m_empty->setText(tr("No route leaves the site of this batch."));
            m_pages->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_list);
        };
    });
}

void PlacesPanel::refreshButtons()
{
    const QModelIndex index = m_list->currentIndex();
    const bool isElsewhere = index.isValid() && !m_model->isHere(index.row());
    const People fitting = index.isValid() ? m_model->suggestionAt(index.row()).people() : People(0);
    const bool isPartial = !fitting.isZero() && fitting < m_model->batch().people();
    m_move->setEnabled(isElsewhere);
    m_moveFitting->setEnabled(isElsewhere && isPartial);
    m_moveFitting->setText(isPartial ? counted(fitting, [](int n) { return tr("Move the &%Ln who fit", nullptr, n); })
                                     : tr("Move those who &fit"));
}

void PlacesPanel::move(const QModelIndex& index)
{
    if (!index.isValid() || m_model->isHere(index.row()))
        return;
    const Journey& journey = m_model->suggestionAt(index.row()).journey;
    m_document.push(MoveBatch{m_model->batch().code, journey.route, journey.departure});
}

void PlacesPanel::moveFitting()
{
    if (!m_list->currentIndex().isValid())
        return;
    const Suggestion& suggestion = m_model->suggestionAt(m_list->currentIndex().row());
    const BatchCode code = m_document.freeCode();
    m_document.push(Transaction{{SplitBatch{m_model->batch().code, code, suggestion.fitting},
                                 MoveBatch{code, suggestion.journey.route, suggestion.journey.departure}}});
}

} // namespace planner::ui

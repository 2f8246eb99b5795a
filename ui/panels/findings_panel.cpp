// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/findings_panel.h"

#include "ui/dialogs/approve_dialog.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/finding_place.h"
#include "ui/panels/remedies_box.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace planner::ui {
namespace {

/// The approvals that are not about findings of the group.
std::vector<Approval> withoutThose(std::vector<Approval> approvals, const FindingGroup& group)
{
    std::erase_if(approvals, [&](const Approval& approval) {
        return std::any_of(group.findings.begin(), group.findings.end(),
                           [&](const Finding& finding) { return isAbout(approval, finding); });
    });
    return approvals;
}

} // namespace

FindingsPanel::FindingsPanel(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new FindingsModel(document, this)),
      m_words(named(new QLineEdit(this), "findingsFilter", tr("Filter findings"))),
      m_filter(named(new QComboBox(this), "findingsKind", tr("Which findings"))), m_pages(new QStackedWidget(this)),
      m_list(new EntryList(QStringLiteral("findingsList"), tr("Findings"), 1, this)), m_empty(new QLabel(this)),
      m_approve(named(new QPushButton(tr("&Approve..."), this), "approveButton")),
      m_revoke(named(new QPushButton(tr("Re&voke approval"), this), "revokeButton")),
      m_remedies(new RemediesBox(document, selection, this))
{
    setObjectName(QStringLiteral("findingsPanel"));
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setClearButtonEnabled(true);
    m_filter->addItem(tr("All"), static_cast<int>(FindingFilter::All));
    m_filter->addItem(tr("Open"), static_cast<int>(FindingFilter::Open));
    m_filter->addItem(tr("Approved"), static_cast<int>(FindingFilter::Approved));
    m_list->setModel(m_model);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    makeLayout();
    connectAll();
    refresh();
}

void FindingsPanel::makeLayout()
{
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_words, 1);
    bar->addWidget(m_filter);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_approve);
    buttons->addWidget(m_revoke);
    buttons->addStretch();
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_remedies);
    layout->addLayout(buttons);
}

void FindingsPanel::connectAll()
{
    connect(m_words, &QLineEdit::textChanged, this, &FindingsPanel::applyFilter);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &FindingsPanel::applyFilter);
    connect(m_list, &QAbstractItemView::activated, this, &FindingsPanel::jump);
    connect(m_list, &QAbstractItemView::clicked, this, &FindingsPanel::jump);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::refreshButtons);
    for (std::size_t i = 0; i < RemediesBox::kMost; ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(i)), m_list);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, i] { m_remedies->take(i); });
    }
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const FindingGroup* group = current();
        m_remembered = group == nullptr ? std::nullopt : std::optional(group->findings.front());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_remembered ? m_model->rowOf(*m_remembered) : -1; row >= 0)
            m_list->setCurrentIndex(m_model->index(row));
        refresh();
    });
    connect(&m_document, &PlanDocument::changed, this, &FindingsPanel::refresh);
    connect(m_approve, &QPushButton::clicked, this, &FindingsPanel::approve);
    connect(m_revoke, &QPushButton::clicked, this, &FindingsPanel::revoke);
}

void FindingsPanel::applyFilter()
{
    m_model->setFilter(m_words->text(), static_cast<FindingFilter>(m_filter->currentData().toInt()));
    refresh();
}

void FindingsPanel::refresh()
{
    const auto all = static_cast<int>(m_document.groups().size());
    const int approved = all - static_cast<int>(openGroups(m_document.groups()));
    if (all == 0)
        setWindowTitle(tr("Findings"));
    else if (approved == 0)
        setWindowTitle(counted(all, [](int n) { return tr("Findings (%Ln)", nullptr, n); }));
    else
        setWindowTitle(filled(counted(approved, [](int n) { return tr("Findings (%1, %Ln approved)", nullptr, n); }),
                              QLocale().toString(all)));
    m_empty->setText(all == 0 ? tr("No rule is broken.")
                              : tr("No finding has these words. Clear the filter to see all."));
    m_pages->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_list);
    refreshButtons();
}

void FindingsPanel::refreshButtons()
{
    const FindingGroup* group = current();
    m_approve->setEnabled(group != nullptr && isExceptionAllowed(group->rule) && !group->isApproved);
    m_revoke->setEnabled(group != nullptr && group->isApproved);
    m_approve->setToolTip(group == nullptr || isExceptionAllowed(group->rule)
                              ? tr("Approves all days of the finding as an exception by a named person with a reason.")
                              : tr("This rule protects people: it can never be waived."));
    m_remedies->show(group);
}

const FindingGroup* FindingsPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->groupAt(index.row()) : nullptr;
}

void FindingsPanel::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (rows > 0 ? -1 : 0);
    const QModelIndex next = m_model->index(((from + rows) % count + count) % count);
    m_list->setCurrentIndex(next);
    jump(next);
}

void FindingsPanel::goTo(const Finding& finding)
{
    if (m_model->rowOf(finding) < 0) {
        m_words->clear();
        m_filter->setCurrentIndex(0);
    }
    const int row = m_model->rowOf(finding);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->setFocus(Qt::OtherFocusReason);
    jump(m_list->currentIndex());
}

void FindingsPanel::jump(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const FindingPlace place = placeOf(m_document.plan(), m_model->groupAt(index.row()));
    if (place.facility) {
        m_selection.reveal(*place.facility, place.day);
    } else if (!place.batches.empty()) {
        m_selection.reveal(place.batches.front());
        m_selection.selectBatches(place.batches);
    }
}

void FindingsPanel::approve()
{
    if (current() == nullptr)
        return;
    const FindingGroup group = *current(); // the list is new while the dialog is open where another program edits
    const Operation& operation = m_document.operation();
    ApproveDialog dialog(filled(tr("%1, %2.", "what and where, and how much"), titleText(operation, group),
                                extentText(operation, group)),
                         this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<Approval> approvals = withoutThose(m_document.plan().approvals, group);
    for (const Finding& finding : group.findings) {
        Approval approval;
        approval.rule = idOf(finding.rule);
        approval.subject = finding.subject;
        approval.category = finding.category;
        approval.day = finding.day;
        approval.excess = finding.excess; // a larger one is approved anew
        approval.by = dialog.person().toStdString();
        approval.reason = dialog.reason().toStdString();
        approvals.push_back(std::move(approval));
    }
    m_document.push(SetApprovals{std::move(approvals)}, dialog.reason());
}

void FindingsPanel::revoke()
{
    if (const FindingGroup* group = current())
        m_document.push(SetApprovals{withoutThose(m_document.plan().approvals, *group)});
}

} // namespace planner::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/states_dialog.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

namespace planner::ui {
namespace {

constexpr int kSequenceRole = Qt::UserRole + 100;

QStandardItem* stateItem(const NamedState& state)
{
    const QString name = lineText(state.name);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(state.utcMilliseconds);
    const QString detail =
        filled(StatesDialog::tr("%1, %2 at %3", "a person, a date and a time"), isolated(lineText(state.author)),
               longDateText(when.date()), QLocale().toString(when.time(), QStringLiteral("HH:mm")));
    auto* item = new QStandardItem(name);
    item->setData(detail, EntryDetailRole);
    item->setData(static_cast<int>(EntryMark::None), EntryMarkRole);
    item->setData(filled(QStringLiteral("%1. %2"), name, detail), Qt::AccessibleTextRole);
    item->setData(static_cast<qlonglong>(state.sequence), kSequenceRole);
    item->setEditable(false);
    return item;
}

} // namespace

StatesDialog::StatesDialog(const PlanDocument& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_name(new QLineEdit(this)),
      m_add(new QPushButton(tr("&Name the present state"), this)),
      m_list(new EntryList(QStringLiteral("stateList"), tr("Named states"), 1, this)),
      m_states(new QStandardItemModel(this)), m_note(new QLabel(this)),
      m_return(new QPushButton(tr("&Go back to it"), this)),
      m_branch(new QPushButton(tr("&Branch into a new file..."), this))
{
    setObjectName(QStringLiteral("statesDialog"));
    setWindowTitle(tr("Named states"));
    m_list->setModel(m_states);
    makeLayout();
    connect(m_name, &QLineEdit::textChanged, this, &StatesDialog::refreshButtons);
    connect(m_add, &QPushButton::clicked, this, [this] { emit nameRequested(m_name->text().trimmed()); });
    connect(m_return, &QPushButton::clicked, this, [this] { emit returnRequested(currentSequence(), currentName()); });
    connect(m_branch, &QPushButton::clicked, this, [this] { emit branchRequested(currentSequence(), currentName()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StatesDialog::refreshButtons);
    connect(&document, &PlanDocument::changed, this, &StatesDialog::refresh);
    refresh();
    resize(520, 420);
}

void StatesDialog::makeLayout()
{
    m_name->setObjectName(QStringLiteral("stateName"));
    m_name->setAccessibleName(tr("Name of the present state"));
    m_name->setPlaceholderText(tr("A name, such as \"before the closure\""));
    m_add->setObjectName(QStringLiteral("stateAdd"));
    m_add->setDefault(true);
    m_note->setObjectName(QStringLiteral("statesNote"));
    m_note->setWordWrap(true);
    m_return->setObjectName(QStringLiteral("stateReturn"));
    m_return->setToolTip(tr("Puts the plan back as it was then, as one step that can be undone."));
    m_branch->setObjectName(QStringLiteral("stateBranch"));
    m_branch->setToolTip(tr("Writes the plan as it was then as a new file and opens it; this one stays as it is."));
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("statesClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* naming = new QHBoxLayout;
    naming->addWidget(m_name, 1);
    naming->addWidget(m_add);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_return);
    buttons->addWidget(m_branch);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(naming);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

void StatesDialog::refresh()
{
    const auto history = m_document.history();
    m_states->clear();
    const auto states = history ? namedStates(history.value()) : std::vector<NamedState>();
    for (auto state = states.rbegin(); state != states.rend(); ++state)
        m_states->appendRow(stateItem(*state));
    m_note->setText(tr("No state has a name yet. Give the present one a name before you try something else."));
    m_note->setVisible(m_states->rowCount() == 0);
    m_list->setCurrentIndex(m_states->index(0, 0));
    if (currentName() == m_name->text().trimmed())
        m_name->clear();
    refreshButtons();
}

void StatesDialog::refreshButtons()
{
    const bool hasState = m_list->currentIndex().isValid();
    m_add->setEnabled(!m_name->text().trimmed().isEmpty());
    m_return->setEnabled(hasState);
    m_branch->setEnabled(hasState);
}

qint64 StatesDialog::currentSequence() const { return m_list->currentIndex().data(kSequenceRole).toLongLong(); }

QString StatesDialog::currentName() const { return m_list->currentIndex().data().toString(); }

void StatesDialog::showRefusal(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->show();
}

} // namespace planner::ui
